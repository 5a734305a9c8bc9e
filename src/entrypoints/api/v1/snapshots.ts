import { z } from 'zod'
import {
  compareSnapshots,
  downloadOriginal,
  downloadSetAside,
  findRows,
  findSnapshot,
  listChanges,
  listRows,
  listSetAside,
  listSnapshots,
  profileSnapshot,
  startImport,
} from '#pipeline/import/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { choices, format } from './files.ts'
import { page, projectParams, row } from './schemas.ts'
import { origin } from './sources.ts'

export const snapshot = z.object({
  id: z.string(),
  sourceId: z.string(),
  projectId: z.string(),
  sha256: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  origin,
  takenAt: z.date().describe('When the data was taken from the system.'),
  format,
  columns: z.array(z.string()),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  rowsIn: z.number().describe('Rows loaded and rows set aside together.'),
  rowsLoaded: z.number(),
  rowsSetAside: z.number(),
  rowsBlank: z.number(),
  message: z.string().nullable(),
  taskId: z.string().nullable(),
  createdAt: z.date(),
  endedAt: z.date().nullable(),
})
const snapshotParams = projectParams.extend({ snapshotId: z.string() })
const rows = z.object({ columns: z.array(z.string()), rows: z.array(row) })
const setAside = z.object({
  total: z.number(),
  reasons: z.array(z.object({ reason: z.string(), count: z.number(), firstLine: z.number() })),
  rows: z.array(z.object({ line: z.number(), text: z.string(), reason: z.string() })),
})
const columnProfile = z.object({
  name: z.string(),
  type: z.enum(['number', 'money', 'date', 'yes-no', 'email', 'phone', 'id', 'code', 'text', 'empty']),
  share: z.number().describe('The share of the filled cells that are of this type.'),
  pattern: z.string().optional(),
  rows: z.number(),
  blank: z.number(),
  distinct: z.number(),
  isDistinctExact: z.boolean(),
  frequent: z.array(z.object({ value: z.string(), count: z.number() })),
  examples: z.array(z.string()),
  min: z.string(),
  max: z.string(),
  longest: z.number(),
})

const compared = z.object({
  before: z.string().describe('The older snapshot to compare with.'),
  key: z.string().optional().describe('The column that tells which row is which; found out where not given.'),
})
const comparison = z.object({
  key: z.array(z.string()),
  added: z.number(),
  removed: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  changedColumns: z.array(z.object({ column: z.string(), rows: z.number() })),
  columnsAdded: z.array(z.string()),
  columnsRemoved: z.array(z.string()),
})
const changes = z.object({
  columns: z.object({ before: z.array(z.string()), after: z.array(z.string()) }),
  changes: z.array(z.object({ before: row.optional(), after: row.optional(), columns: z.array(z.string()) })),
})
const toCompare = (
  { projectId, snapshotId }: z.infer<typeof snapshotParams>,
  { before, key }: z.infer<typeof compared>,
) => ({ projectId, beforeId: before, afterId: snapshotId, key: key === undefined ? undefined : [key] })

const lines = z
  .string()
  .regex(/^\d{1,12}(,\d{1,12})*$/)
  .describe('Numbers of lines, separated by commas; at most 1,000.')

export const snapshotEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/snapshots',
    summary: 'The imports of a project, or of one source, newest data first',
    operation: 'import.list',
    params: projectParams,
    query: z.object({ sourceId: z.string().optional() }),
    answer: z.array(snapshot),
    run: (ctx, { params, query: { sourceId } }) =>
      listSnapshots(ctx, sourceId === undefined ? params : { ...params, sourceId }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/snapshots',
    summary: 'Import a received file into a source; the snapshot’s taskId tells how far it is',
    operation: 'import.start',
    params: projectParams,
    body: z.object({
      sourceId: z.string(),
      fileId: z.string(),
      choices: choices.extend({ headerLine: z.number().optional(), fillMissing: z.boolean().optional() }).optional(),
      takenAt: z.iso.datetime({ offset: true }).optional().describe('When the data was taken. Default: now.'),
    }),
    answer: z.object({
      snapshot,
      isAgain: z.boolean().describe('True where the same file was imported before, so that nothing was started.'),
    }),
    status: 202,
    run: (ctx, { params, body: { takenAt, ...body } }) =>
      startImport(ctx, { ...params, ...body, takenAt: takenAt === undefined ? undefined : new Date(takenAt) }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/snapshots/{snapshotId}',
    summary: 'One import',
    operation: 'import.list',
    params: snapshotParams,
    answer: snapshot,
    run: (ctx, { params }) => findSnapshot(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/snapshots/{snapshotId}/rows',
    summary: 'Rows of an import, after a line of the file, or those on given lines',
    operation: 'import.read-rows',
    params: snapshotParams,
    query: z.object({
      after: z.coerce.number().int().min(0).default(0).describe('Only rows behind this line of the file.'),
      limit: z.coerce.number().int().min(1).max(1000).default(50).describe('How many at most.'),
      lines: lines.optional(),
    }),
    answer: rows,
    run: (ctx, { params, query: { lines, ...query } }) =>
      lines === undefined
        ? listRows(ctx, { ...params, ...query })
        : findRows(ctx, { ...params, lines: lines.split(',').map(Number) }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/snapshots/{snapshotId}/set-aside',
    summary: 'Rows that were not loaded, with line, text and reason',
    operation: 'import.read-rows',
    params: snapshotParams,
    query: page(1000),
    answer: setAside,
    run: (ctx, { params, query }) => listSetAside(ctx, { ...params, ...query }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/snapshots/{snapshotId}/set-aside.csv',
    summary: 'All rows that were not loaded, as CSV',
    operation: 'import.read-rows',
    params: snapshotParams,
    gives: 'text/csv',
    run: async (ctx, { params }) => {
      const { path, fileName } = await downloadSetAside(ctx, params)
      return { path, name: fileName }
    },
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/snapshots/{snapshotId}/original',
    summary: 'The file that was imported, untouched',
    operation: 'import.read-rows',
    params: snapshotParams,
    gives: 'application/octet-stream',
    run: async (ctx, { params }) => {
      const { path, fileName } = await downloadOriginal(ctx, params)
      return { path, name: fileName }
    },
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/snapshots/{snapshotId}/profile',
    summary: 'What each column holds: type, blanks, distinct values, examples, range',
    operation: 'import.read-rows',
    params: snapshotParams,
    answer: z.object({ rows: z.number(), columns: z.array(columnProfile) }),
    run: (ctx, { params }) => profileSnapshot(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/snapshots/{snapshotId}/comparison',
    summary: 'What changed from an older import to this one, in counts',
    operation: 'import.read-rows',
    params: snapshotParams,
    query: compared,
    answer: comparison,
    run: (ctx, { params, query }) => compareSnapshots(ctx, toCompare(params, query)),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/snapshots/{snapshotId}/changes',
    summary: 'The rows that were added, removed or changed since an older import',
    operation: 'import.read-rows',
    params: snapshotParams,
    query: compared.extend(page(200).shape).extend({ kind: z.enum(['added', 'removed', 'changed']) }),
    answer: changes,
    run: (ctx, { params, query: { before, key, ...query } }) =>
      listChanges(ctx, { ...toCompare(params, { before, key }), ...query }),
  }),
]
