import { z } from 'zod'
import { findDataset, startCompile } from '#pipeline/compile/index.ts'
import { findLine, startLine } from '#pipeline/line/index.ts'
import { findFindings, startValidate } from '#pipeline/validate/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { mappingRun } from './mapping-schemas.ts'
import { measurement } from './measures.ts'
import { projectParams, rowPlace, task } from './schemas.ts'
import { snapshot } from './snapshots.ts'
import { source } from './sources.ts'

const validation = z.object({
  id: z.string(),
  projectId: z.string(),
  validatedAt: z.date(),
  releases: z.number(),
  processes: z.number(),
  errors: z.number(),
  warnings: z.number(),
  notices: z.number(),
  isValid: z.boolean(),
  notChecked: z.array(z.string()),
})
const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  path: z.string().describe('The field by its names, without the places of lists.'),
  message: z.string(),
  meant: z.string().optional().describe('What was perhaps meant.'),
  count: z.number(),
  values: z.array(z.object({ value: z.string(), count: z.number(), meant: z.string().optional() })),
  examples: z.array(
    z.object({
      pointer: z.string(),
      ocid: z.string(),
      releaseId: z.string(),
      part: z.string(),
      rows: z.array(rowPlace),
      value: z.string().optional(),
    }),
  ),
})
const note = z.object({
  code: z.string(),
  severity: z.enum(['finding', 'warning']),
  file: z.number().optional(),
  line: z.number().optional(),
  column: z.number().optional(),
  ocid: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
const dataset = z.object({
  id: z.string(),
  projectId: z.string(),
  compiledAt: z.date(),
  releases: z.number(),
  processes: z.number(),
  findings: z.number(),
  warnings: z.number(),
  notes: z.array(z.object({ code: z.string(), count: z.number(), examples: z.array(note) })),
  parts: z.array(z.string()),
  mappingVersion: z.number().nullable(),
  sha256: z.string(),
  bytes: z.number(),
})

export const lineEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/line',
    summary: 'How far the data of a project is, step by step',
    operation: 'line.read',
    params: projectParams,
    answer: z.object({
      sources: z.array(source),
      snapshots: z.array(snapshot),
      mappingVersion: z.number().optional(),
      mappingRun: mappingRun.optional(),
      validation: validation.optional(),
      dataset: dataset.optional(),
      measurement: measurement.optional(),
      computed: z.number().describe('How many measures could be computed.'),
      isBehind: z.boolean().describe('True where files came or the mapping changed after the newest measurement.'),
    }),
    run: (ctx, { params }) => findLine(ctx, params.projectId),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/line/runs',
    summary: 'Map, check, compile and measure what is imported',
    operation: 'line.run',
    params: projectParams,
    answer: task,
    status: 202,
    run: (ctx, { params }) => startLine(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/checks',
    summary: 'What the newest check of the releases found, errors first; null before there was one',
    operation: 'validate.read',
    params: projectParams,
    answer: z.object({ validation, findings: z.array(finding) }).nullable(),
    run: async (ctx, { params }) => (await findFindings(ctx, params)) ?? null,
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/checks/runs',
    summary: 'Check the releases anew',
    operation: 'validate.start',
    params: projectParams,
    answer: task,
    status: 202,
    run: (ctx, { params }) => startValidate(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/dataset',
    summary: 'What the newest compiling made; null before there was one',
    operation: 'compile.read',
    params: projectParams,
    answer: dataset.nullable(),
    run: async (ctx, { params }) => (await findDataset(ctx, params)) ?? null,
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/dataset/runs',
    summary: 'Compile the releases anew',
    operation: 'compile.start',
    params: projectParams,
    answer: task,
    status: 202,
    run: (ctx, { params }) => startCompile(ctx, params),
  }),
]
