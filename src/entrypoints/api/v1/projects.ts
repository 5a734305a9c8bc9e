import { z } from 'zod'
import {
  createProject,
  describeRemoval,
  findProject,
  listProjects,
  removeProject,
  renameProject,
} from '#people/index.ts'
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
    summary: 'Change what a project is called, or whose it is',
    operation: 'project.rename',
    params: projectParams,
    body: z.object({ name: z.string(), organisation: z.string().optional() }),
    run: (ctx, { params, body }) => renameProject(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/removal',
    summary: 'What would be lost with a project',
    operation: 'project.remove',
    params: projectParams,
    answer: z.object({ project, counts: z.record(z.string(), z.number()) }),
    run: (ctx, { params }) => describeRemoval(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/removal',
    summary: 'Remove a project with everything in it, for good; its name is typed once more',
    operation: 'project.remove',
    params: projectParams,
    body: z.object({ name: z.string() }),
    run: (ctx, { params, body }) => removeProject(ctx, { ...params, ...body }),
  }),
]
