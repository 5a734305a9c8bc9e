import { z } from 'zod'
import {
  findMeasure,
  findMeasureSettings,
  listMeasures,
  listResults,
  listRowsBehind,
  saveMeasureSettings,
  startMeasure,
} from '#pipeline/indicators/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { jsonObject, page, projectParams, task, yesOrNo } from './schemas.ts'

const summary = z.object({
  code: z.string(),
  group: z.string().optional(),
  groupName: z.string().optional().describe('The name of the supplier that the group is.'),
  currency: z.string().optional(),
  numerator: z.string().describe('An exact decimal number, as text.'),
  denominator: z.string(),
  value: z.number().nullable(),
  n: z.number().describe('How many things the figure rests on.'),
  unknown: z.record(z.string(), z.number()).describe('How many could not be counted, by reason.'),
})
const lacking = z.object({ code: z.string(), missing: z.array(z.string()) })

/** One time a project was measured. */
export const measurement = z.object({
  id: z.string(),
  projectId: z.string(),
  measuredAt: z.date(),
  settings: jsonObject,
  currency: z.object({ code: z.string(), chosenBy: z.enum(['settings', 'data']) }).nullish(),
  counts: z.object({
    lines: z.number(),
    processes: z.number(),
    setAside: z.record(z.string(), z.number()),
    straightened: z.number(),
    unreadable: z.number(),
  }),
  notComputed: z.array(lacking),
})
const measure = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['flag', 'figure']),
  answer: z.enum(['share', 'total', 'mean', 'median', 'distribution']),
  groupIs: z.literal('tenderer').optional(),
  needs: z.array(z.array(z.string())).describe('The fields it rests on: one of each list must be filled somewhere.'),
  takesAll: z.literal(true).optional().describe('It takes all of a list that are filled; else the first of them.'),
  alsoReads: z.array(z.string()).optional().describe('Fields that it reads where they are filled, and can do without.'),
  needsSetting: z.array(z.string()).optional(),
  title: z.string(),
  about: z.string(),
  summary: z.array(summary),
  missing: z.array(z.string()).describe('The fields it lacks; empty where it was computed.'),
})
const found = measure.extend({
  page: z.object({
    title: z.string(),
    summary: z.string(),
    markdown: z.string(),
    sections: z.record(z.string(), z.string()),
  }),
  measurement: measurement.optional(),
  history: z.array(z.object({ measurementId: z.string(), measuredAt: z.date(), summary: z.array(summary) })),
})
const subjectKind = z.enum(['process', 'buyer', 'procuringEntity', 'tenderer'])
const result = z.object({
  code: z.string(),
  subject: z.object({ kind: subjectKind, id: z.string() }),
  value: z.number(),
  currency: z.string().optional(),
})
const rowBehind = z.object({
  ocids: z.array(z.string()).describe('The processes it stems from, the first hundred.'),
  processes: z.number(),
  id: z.string(),
  group: z.string(),
  currency: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  reason: z.string().describe('Why it could not be counted; empty where it was.'),
  isFlagged: z.boolean(),
})
const codeParams = projectParams.extend({ code: z.string().describe('The measure’s code: R003, U015, local') })

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

export const measureEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/measures',
    summary: 'All measures, with the figures of the newest measurement',
    operation: 'measure.read',
    params: projectParams,
    answer: z.object({ measurement: measurement.optional(), measures: z.array(measure) }),
    run: (ctx, { params }) => listMeasures(ctx, params),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/measures/runs',
    summary: 'Measure the compiled data anew',
    operation: 'measure.start',
    params: projectParams,
    answer: task,
    status: 202,
    run: (ctx, { params }) => startMeasure(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/measures/settings',
    summary: 'The settings of the measures',
    operation: 'measure.read',
    params: projectParams,
    answer: jsonObject,
    run: (ctx, { params }) => findMeasureSettings(ctx, params),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/measures/settings',
    summary: 'Save settings of the measures; they count from the next measurement on',
    operation: 'measure.configure',
    params: projectParams,
    body: z.object({
      settings: z.union([z.string(), jsonObject]).describe('As an object, or as the text of a JSON or INI file.'),
    }),
    answer: jsonObject,
    run: (ctx, { params, body }) => saveMeasureSettings(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/measures/{code}',
    summary: 'One measure: its method, its figures and those of earlier measurements',
    operation: 'measure.read',
    params: codeParams,
    answer: found,
    run: (ctx, { params }) => findMeasure(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/measures/{code}/rows',
    summary: 'The rows behind a figure',
    operation: 'measure.read-rows',
    params: codeParams,
    query: page(1000).extend({
      group: z.string().optional(),
      currency: z.string().optional(),
      reason: z.string().optional().describe('Only those left out for this reason; empty: only those counted.'),
      isFlagged: yesOrNo.optional(),
      only: z.literal('numerator').optional().describe('Only the rows that add to what the figure counts.'),
    }),
    answer: z.object({ rows: z.array(rowBehind), total: z.number() }),
    run: (ctx, { params, query: { limit, offset, only, ...filter } }) =>
      listRowsBehind(ctx, { ...params, ...given(filter), isInNumerator: only !== undefined, page: { limit, offset } }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/results',
    summary: 'What the newest measurement flagged, and the figures of single subjects',
    operation: 'measure.read',
    params: projectParams,
    query: page(1000).extend({
      code: z.string().optional(),
      kind: subjectKind.optional().describe('Together with id: only what is about this subject.'),
      id: z.string().optional(),
    }),
    answer: z.object({ results: z.array(result), total: z.number() }),
    run: (ctx, { params, query: { code, kind, id, ...page } }) =>
      listResults(ctx, {
        ...params,
        ...(code === undefined ? {} : { code }),
        ...(kind === undefined || id === undefined ? {} : { subject: { kind, id } }),
        page,
      }),
  }),
]
