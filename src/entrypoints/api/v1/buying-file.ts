import { z } from 'zod'
import {
  compareWithBefore,
  findPublicationSetting,
  findPublishedReleases,
  findReceiptFile,
  listPublished,
  receiptsOf,
  setPublication,
  takeOwnPurchases,
  writeBundle,
} from '#buying/file/index.ts'
import { findPilot } from '#buying/pilot/index.ts'
import type { Ctx } from '#platform/context.ts'
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

const figure = z.object({
  currency: z.string().optional(),
  group: z.string().optional(),
  value: z.number().nullable(),
  n: z.number().int().describe('How many things it rests on.'),
})
const compared = z.object({
  measuredAt: z.string(),
  purchases: z.array(z.object({ ocid: z.string(), title: z.string() })).describe('Own purchases that are counted.'),
  measures: z.array(z.object({ code: z.string(), title: z.string(), before: z.array(figure), after: z.array(figure) })),
})

/** Of a pilot, its purchases; else all that are published. */
async function listCounted(ctx: Ctx, projectId: string, pilotId: string | undefined): Promise<string[]> {
  if (!pilotId) return [...(await listPublished(ctx, projectId)).keys()]
  return (await findPilot(ctx, { projectId, pilotId })).taken.map(({ caseId }) => caseId)
}

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
  endpoint({
    method: 'get',
    path: '/projects/{projectId}/buying/own-purchases/measures',
    summary: 'The same measures over what was bought before and over the own purchases, of one pilot or all',
    operation: 'case-file.read',
    params: projectParams,
    query: z.object({ pilotId: z.string().optional() }),
    answer: compared.nullable().describe('Null while the data holds no own purchases, or is measured anew.'),
    run: async (ctx, { params: { projectId }, query }) => {
      const caseIds = await listCounted(ctx, projectId, query.pilotId)
      const found = await compareWithBefore(ctx, { projectId, caseIds })
      if (!found) return null
      const measures = found.measures.map(({ code, title, parts: [before, after] }) => ({ code, title, before, after }))
      return compared.parse({ ...found, measuredAt: found.measuredAt.toISOString(), measures })
    },
  }),
]
