import { z } from 'zod'
import { forecastMeasures } from '#pipeline/indicators/index.ts'
import {
  compareMappings,
  countMappingProblems,
  describeMapping,
  downloadMapping,
  downloadWorkbook,
  findMapping,
  findMappingRun,
  listMappingProblems,
  listMappingVersions,
  previewMapping,
  profileSources,
  saveMapping,
  startMapping,
  suggestMapping,
} from '#pipeline/map/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import {
  columnKinds,
  content,
  finding,
  mappingDescription,
  mappingProposal,
  mappingRun,
  previewedProcess,
  problem,
  problemCount,
  savedMapping,
} from './mapping-schemas.ts'
import { jsonObject, page, projectParams, task } from './schemas.ts'

const version = z.object({
  version: z.coerce.number().int().min(1).optional().describe('Its number. Default: the newest.'),
})
const known = z.object({
  publisher: z.string().optional(),
  timeZone: z.string().optional(),
  currency: z.string().optional(),
  language: z.string().optional(),
})

const saved: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping',
    summary: 'The mapping of a project',
    operation: 'map.read',
    params: projectParams,
    query: version,
    answer: savedMapping.extend({ mapping: jsonObject }),
    run: (ctx, { params, query }) => findMapping(ctx, { ...params, ...query }),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/mapping',
    summary: 'Save a new version of the mapping',
    operation: 'map.save',
    params: projectParams,
    body: z.object({
      content,
      note: z.string().optional(),
      basedOn: z.number().int().min(0).describe('The version it was made from; 0 where there was none.'),
    }),
    answer: z.object({ saved: savedMapping.extend({ mapping: jsonObject }), warnings: z.array(finding) }),
    run: (ctx, { params, body }) => saveMapping(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping/versions',
    summary: 'Every version of the mapping, newest first',
    operation: 'map.read',
    params: projectParams,
    answer: z.array(savedMapping),
    run: (ctx, { params }) => listMappingVersions(ctx, params.projectId),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping/changes',
    summary: 'What changed from one version of the mapping to another',
    operation: 'map.read',
    params: projectParams,
    query: z.object({ from: z.coerce.number().int(), to: z.coerce.number().int() }),
    answer: z.array(
      z.object({ path: z.array(z.string()), before: z.unknown().optional(), after: z.unknown().optional() }),
    ),
    run: (ctx, { params, query }) => compareMappings(ctx, { ...params, ...query }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping.yaml',
    summary: 'A version of the mapping as a mapping file',
    operation: 'map.read',
    params: projectParams,
    query: version,
    gives: 'application/yaml',
    run: async (ctx, { params, query }) => ({
      content: await downloadMapping(ctx, { ...params, ...query }),
      name: 'mapping.yaml',
    }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping.xlsx',
    summary: 'A version of the mapping as the field-level mapping workbook',
    operation: 'map.read',
    params: projectParams,
    query: version,
    gives: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    run: async (ctx, { params, query }) => ({
      content: Buffer.concat(await downloadWorkbook(ctx, { ...params, ...query })),
      name: 'mapping.xlsx',
    }),
  }),
]

const drafts: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping/columns',
    summary: 'What the columns of each source hold, as a mapping sees them',
    operation: 'map.suggest',
    params: projectParams,
    answer: columnKinds,
    run: (ctx, { params }) => profileSources(ctx, params.projectId),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping/suggestion',
    summary: 'A suggested mapping, each field with how sure it is and why; nothing is saved',
    operation: 'map.suggest',
    params: projectParams,
    query: known,
    answer: mappingProposal,
    run: (ctx, { params, query }) => suggestMapping(ctx, { ...params, settings: query }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping/description',
    summary: 'What the saved mapping reaches and leaves out',
    operation: 'map.read',
    params: projectParams,
    answer: mappingDescription,
    run: (ctx, { params }) => describeMapping(ctx, params),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/mapping/description',
    summary: 'What a draft of a mapping reaches and leaves out',
    operation: 'map.read',
    isRead: true,
    params: projectParams,
    body: z.object({ content }),
    answer: mappingDescription,
    run: (ctx, { params, body }) => describeMapping(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping/forecast',
    summary: 'Which measures the saved mapping makes computable, and what the others lack',
    operation: 'map.read',
    params: projectParams,
    answer: z.object({
      computable: z.array(z.string()),
      notComputable: z.array(z.object({ code: z.string(), missing: z.array(z.string()) })),
    }),
    run: async (ctx, { params }) => forecastMeasures((await describeMapping(ctx, params)).paths),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/mapping/preview',
    summary: 'What a draft of a mapping makes of some processes; nothing is saved',
    operation: 'map.preview',
    isRead: true,
    params: projectParams,
    body: z.object({
      content,
      keys: z
        .array(z.string())
        .max(50)
        .optional()
        .describe('Keys of the processes. Default: the first of each source.'),
      limit: z.number().int().min(1).max(50).optional(),
    }),
    answer: z.object({ processes: z.array(previewedProcess), warnings: z.array(finding) }),
    run: (ctx, { params, body }) => previewMapping(ctx, { ...params, ...body }),
  }),
]

const runs: Endpoint[] = [
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/mapping/runs',
    summary: 'Make releases from all rows by the saved mapping',
    operation: 'map.run',
    params: projectParams,
    answer: task,
    status: 202,
    run: (ctx, { params }) => startMapping(ctx, params.projectId),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping/runs/newest',
    summary: 'What the newest run of a mapping made; null before there was one',
    operation: 'map.read',
    params: projectParams,
    answer: mappingRun.nullable(),
    run: async (ctx, { params }) => (await findMappingRun(ctx, params.projectId)) ?? null,
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping/problems',
    summary: 'What the newest run left out, row by row',
    operation: 'map.problems',
    params: projectParams,
    query: page(1000, 100).extend({
      source: z.string().optional(),
      column: z.string().optional(),
      target: z.string().optional(),
      reason: z.string().optional(),
    }),
    answer: z.array(problem),
    run: (ctx, { params, query: { limit, offset, ...filter } }) =>
      listMappingProblems(ctx, { ...params, filter, limit, offset }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/mapping/problem-counts',
    summary: 'How often the newest run left something out, by source, column, field and reason',
    operation: 'map.problems',
    params: projectParams,
    answer: z.array(problemCount),
    run: (ctx, { params }) => countMappingProblems(ctx, params.projectId),
  }),
]

export const mappingEndpoints: Endpoint[] = [...saved, ...drafts, ...runs]
