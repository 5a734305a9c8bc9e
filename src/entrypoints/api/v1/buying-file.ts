import { z } from 'zod'
import {
  findPublicationSetting,
  findPublishedReleases,
  findReceiptFile,
  receiptsOf,
  setPublication,
  takeOwnPurchases,
  writeBundle,
} from '#buying/file/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const caseParams = projectParams.extend({ caseId: z.string() })
const cents = z.number().int()

const receipt = z.object({
  eventId: z.string(),
  seq: z.number().int(),
  type: z.string().describe('What was signed, as the log names it.'),
  at: z.string(),
  seat: z.string(),
  party: z.string(),
  forParty: z.string().nullable().describe('In whose place it was signed.'),
  amountCents: cents.nullable(),
  words: z.array(z.string()),
  check: z
    .object({
      checkId: z.string(),
      outcome: z.string(),
      rulesetHash: z.string(),
      rules: z.array(
        z.object({
          question: z.string(),
          said: z.string(),
          outcome: z.string(),
          facts: z.array(z.object({ name: z.string(), value: z.string() })),
        }),
      ),
    })
    .nullable()
    .describe('The check against the rules that stood when it was signed.'),
})

const setting = z.object({
  isOpen: z.boolean(),
  smallFrom: z.enum(['plan', 'order', 'end', 'never']),
  openFrom: z.enum(['plan', 'notice']),
  showsBids: z.boolean(),
  ocidPrefix: z.string(),
  buyerName: z.string(),
  dutyCents: cents.nullable().describe('From this total on a purchase is public with its order, whatever was chosen.'),
})

export const purchaseFileEndpoints: Endpoint[] = [
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/buying/cases/{caseId}/file',
    summary: 'The file of a purchase: everything in it with its proofs, verified offline by the script inside',
    operation: 'case-file.read',
    params: caseParams,
    gives: 'application/zip',
    run: async (ctx, { params }) => {
      const { path, fileName } = await writeBundle(ctx, params)
      return { path, name: fileName }
    },
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/buying/cases/{caseId}/receipts',
    summary: 'What was signed in a purchase, by whom, and what the rules said then',
    operation: 'case-file.read',
    params: caseParams,
    query: z.object({ party: z.string().optional().describe('Only what this party signed.') }),
    answer: z.array(receipt),
    run: (ctx, { params, query }) => receiptsOf(ctx, { ...params, ...(query.party ? { party: query.party } : {}) }),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/buying/cases/{caseId}/receipts/{eventId}',
    summary: 'A receipt as a file that anybody can check, with its way to the signed state of the log',
    operation: 'case-file.read',
    params: caseParams.extend({ eventId: z.string() }),
    answer: z.unknown(),
    run: (ctx, { params }) => findReceiptFile(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/buying/releases',
    summary: 'The published purchases of a project as one OCDS release package',
    operation: 'case-file.read',
    params: projectParams,
    answer: z.looseObject({ uri: z.string(), version: z.string(), releases: z.array(z.unknown()) }),
    run: (ctx, { params }) => findPublishedReleases(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/buying/publication',
    summary: 'Whether and from when on purchases are published',
    operation: 'case-file.read',
    params: projectParams,
    answer: setting,
    run: (ctx, { params }) => findPublicationSetting(ctx, params.projectId),
  }),
  endpoint({
    method: 'put',
    path: '/projects/{projectId}/buying/publication',
    summary: 'Decide whether and from when on purchases are published',
    operation: 'case-publication.set',
    params: projectParams,
    body: setting.partial({ showsBids: true, ocidPrefix: true, buyerName: true, dutyCents: true }),
    run: (ctx, { params, body }) => setPublication(ctx, { ...params, ...body }),
  }),
  endpoint({
    method: 'post',
    path: '/projects/{projectId}/buying/own-purchases',
    summary: 'Bring the published purchases of the project into its data, as a source like any other',
    operation: 'case-publication.take',
    params: projectParams,
    answer: z.object({
      sourceId: z.string(),
      snapshotId: z.string(),
      releases: z.number().int(),
      isAgain: z.boolean().describe('Nothing has been published since the last time.'),
    }),
    status: 202,
    run: (ctx, { params }) => takeOwnPurchases(ctx, params),
  }),
]
