import { z } from 'zod'
import { findLineage, findProcess, listProcesses } from '#pipeline/compile/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { jsonObject, page, projectParams, rowPlace } from './schemas.ts'

const processParams = projectParams.extend({ ocid: z.string().describe('The process’s ocid.') })
const listed = z.object({
  ocid: z.string(),
  date: z.string(),
  title: z.string(),
  buyer: z.string(),
  status: z.string(),
})
const change = z.object({
  pointer: z.string(),
  kind: z.enum(['added', 'changed', 'removed']),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
})
const processRelease = z.object({
  id: z.string(),
  date: z.string().optional(),
  tag: z.array(z.string()),
  release: jsonObject,
  changes: z.array(change).describe('What the release changed in what was known of the process.'),
  rows: z.array(rowPlace).describe('The rows it was made from.'),
})
const lineageOrigin = z.object({
  pointer: z.string().optional(),
  snapshot: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  takenAt: z.date(),
  line: z.number(),
  cells: z.array(z.object({ column: z.string(), text: z.string() })),
  rule: z.string().optional().describe('The rule of the mapping that made the value of the cells.'),
})
const lineage = z.object({
  pointer: z.string(),
  value: z.unknown(),
  release: z.object({ id: z.string(), date: z.string().optional(), tag: z.array(z.string()) }),
  releasePointer: z.string().optional(),
  origins: z.array(lineageOrigin).describe('Empty where the mapping says the value itself, or merging makes it.'),
  rows: z.array(rowPlace),
})

export const processEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/processes',
    summary: 'The processes of a project, newest first',
    operation: 'process.list',
    params: projectParams,
    query: page(500).extend({
      search: z.string().default('').describe('Words to look for in ocid, title, buyer and suppliers.'),
    }),
    answer: z.object({ total: z.number(), rows: z.array(listed) }),
    run: (ctx, { params, query }) => listProcesses(ctx, { ...params, ...query }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/processes/{ocid}',
    summary: 'A process: its compiled release, and its releases with what each changed',
    operation: 'process.read',
    params: processParams,
    answer: z.object({ ocid: z.string(), compiled: jsonObject, releases: z.array(processRelease) }),
    run: (ctx, { params }) => findProcess(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/processes/{ocid}/lineage',
    summary: 'Where a value of a process comes from: file, line, columns, cells and rule',
    operation: 'process.trace',
    params: processParams,
    query: z.object({ pointer: z.string().describe('Its place in the compiled release: /awards/0/value/amount') }),
    answer: lineage,
    run: (ctx, { params, query }) => findLineage(ctx, { ...params, ...query }),
  }),
]
