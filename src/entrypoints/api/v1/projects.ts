import { z } from 'zod'
import { createProject, findProject, listProjects, renameProject } from '#people/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const project = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  createdAt: z.date(),
  isInvented: z.boolean().describe('Whether all that it holds is invented, as in the demonstration.'),
})

export const projectEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects',
    summary: 'The projects you are a member of',
    operation: 'project.list',
    answer: z.array(project.extend({ role: z.string().optional() })),
    run: listProjects,
  }),
  endpoint({
    method: 'post',
    path: '/projects',
    summary: 'Start a project; you become its lead',
    operation: 'project.create',
    body: z.object({ name: z.string(), organisation: z.string() }),
    answer: project,
    status: 201,
    run: (ctx, { body }) => createProject(ctx, body),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}',
    summary: 'One project',
    operation: 'project.read',
    params: projectParams,
    answer: project,
    run: (ctx, { params }) => findProject(ctx, params.projectId),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}',
    summary: 'Change what a project is called',
    operation: 'project.rename',
    params: projectParams,
    body: z.object({ name: z.string() }),
    run: (ctx, { params, body }) => renameProject(ctx, { ...params, ...body }),
  }),
]
