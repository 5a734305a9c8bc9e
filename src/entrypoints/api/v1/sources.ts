import { z } from 'zod'
import { createSource, findSource, listSources, removeSource, renameSource } from '#pipeline/systems/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

export const origin = z.object({ kind: z.enum(['upload', 'path', 'url']), address: z.string().optional() })
export const source = z.object({
  id: z.string(),
  projectId: z.string(),
  name: z.string(),
  shape: z.enum(['table', 'ocds']),
  licence: z.string(),
  origin,
  createdAt: z.date(),
})
const sourceParams = projectParams.extend({ sourceId: z.string() })

export const sourceEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/sources',
    summary: 'Where the data of a project comes from',
    operation: 'source.list',
    params: projectParams,
    answer: z.array(source),
    run: (ctx, { params }) => listSources(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/sources',
    summary: 'Add a source: an export that one system gives again and again',
    operation: 'source.create',
    params: projectParams,
    body: z.object({ name: z.string(), licence: z.string().optional() }),
    answer: source,
    status: 201,
    run: (ctx, { params, body }) => createSource(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/sources/{sourceId}',
    summary: 'One source',
    operation: 'source.list',
    params: sourceParams,
    answer: source,
    run: (ctx, { params }) => findSource(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/sources/{sourceId}',
    summary: 'Change what a source is called, or its licence',
    operation: 'source.rename',
    params: sourceParams,
    body: z.object({ name: z.string().optional(), licence: z.string().optional() }),
    answer: source,
    run: (ctx, { params, body }) => renameSource(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'delete',
    path: '/projects/{projectId}/sources/{sourceId}',
    summary: 'Remove a source with all its snapshots',
    operation: 'source.remove',
    params: sourceParams,
    run: (ctx, { params }) => removeSource(ctx, params),
  }),
]
