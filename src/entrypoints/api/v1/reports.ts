import { z } from 'zod'
import {
  findReportFile,
  findReportsByHash,
  listReports,
  makeReport,
  offerReport,
  REPORT_FORMATS,
  REPORT_KINDS,
  readReport,
} from '#reports/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const report = z.object({
  id: z.string(),
  projectId: z.string(),
  kind: z.enum(REPORT_KINDS),
  title: z.string(),
  source: z.string().optional(),
  sha256: z.string(),
  textSha256: z
    .string()
    .optional()
    .describe('Of the text it was made from: of a document the one that approvals name, else its own.'),
  madeBy: z.string().nullable(),
  madeAt: z.date(),
  isForAll: z.boolean().describe('Whether it goes out with the project’s pages; never of a document.'),
})
const reportParams = projectParams.extend({ reportId: z.string() })

export const reportEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/reports',
    summary: 'The reports of a project, newest first; with a hash, those that have it',
    operation: 'report.read',
    params: projectParams,
    query: z.object({ hash: z.string().optional().describe('As it stands on the paper, or its first eight signs.') }),
    answer: z.array(report),
    run: (ctx, { params, query }) =>
      query.hash === undefined ? listReports(ctx, params) : findReportsByHash(ctx, { ...params, hash: query.hash }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/reports',
    summary: 'Freeze a report: of a document, of a meeting’s minutes, or of the project’s registers',
    operation: 'report.make',
    params: projectParams,
    body: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('document'), documentId: z.string(), version: z.number().int().optional() }),
      z.object({ kind: z.literal('minutes'), meetingId: z.string() }),
      z.object({ kind: z.enum(['scope-of-work', 'workspace-summary', 'agreement']) }),
    ]),
    answer: report,
    status: 201,
    run: (ctx, { params, body }) => makeReport(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/reports/{reportId}',
    summary: 'One report',
    operation: 'report.read',
    params: reportParams,
    answer: report,
    run: async (ctx, { params }) => (await readReport(ctx, params)).report,
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/reports/{reportId}/for-all',
    summary: 'Say whether a paper of registers, or minutes, goes out with the project’s pages at the next publication',
    operation: 'report.offer',
    params: reportParams,
    body: z.object({ isForAll: z.boolean() }),
    run: (ctx, { params, body }) => offerReport(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/reports/{reportId}/files/{format}',
    summary: 'A report as a file; the JSON is the frozen snapshot, whose SHA-256 is the report’s hash',
    operation: 'report.read',
    params: reportParams.extend({ format: z.enum(REPORT_FORMATS) }),
    gives: 'application/octet-stream',
    run: async (ctx, { params }) => {
      const { path, fileName } = await findReportFile(ctx, params)
      return { path, name: fileName }
    },
  }),
]
