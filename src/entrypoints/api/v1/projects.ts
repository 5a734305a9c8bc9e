import { z } from 'zod'
import { createProject, findProject, inviteMember, listMembers, listProjects, removeMember } from '#people/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'

export const projectParams = z.object({ projectId: z.string().describe('The project’s id.') })
const project = z.object({ id: z.string(), name: z.string(), organisation: z.string(), createdAt: z.date() })
const member = z.object({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  side: z.string(),
  joinedAt: z.date(),
})

export const projectEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects',
    summary: 'The projects you are a member of',
    answer: z.array(project.extend({ role: z.string().optional() })),
    run: listProjects,
  }),
  endpoint({
    method: 'post',
    path: '/projects',
    summary: 'Start a project; you become its lead',
    body: z.object({ name: z.string(), organisation: z.string() }),
    answer: project,
    run: (ctx, { body }) => createProject(ctx, body),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}',
    summary: 'One project',
    params: projectParams,
    answer: project,
    run: (ctx, { params }) => findProject(ctx, params.projectId),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/members',
    summary: 'Who works on a project',
    params: projectParams,
    answer: z.array(member),
    run: (ctx, { params }) => listMembers(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/invitations',
    summary: 'Invite somebody; the link is given back to hand over',
    params: projectParams,
    body: z.object({ email: z.string(), role: z.string() }),
    answer: z.object({ id: z.string(), link: z.string() }),
    run: (ctx, { params, body }) => inviteMember(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/members/{personId}',
    summary: 'Remove a member',
    params: projectParams.extend({ personId: z.string() }),
    run: (ctx, { params }) => removeMember(ctx, params),
  }),
]
