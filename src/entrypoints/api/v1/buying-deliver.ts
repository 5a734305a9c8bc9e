import { z } from 'zod'
import type { CaseState } from '#buying/cases/index.ts'
import {
  acceptWork,
  approvePayment,
  askToPay,
  completeCase,
  deliverWork,
  extendDelivery,
  listDocuments,
  openDocument,
  payByCard,
  proposeTermination,
  raiseDispute,
  receiveInvoice,
  reconcile,
  refuseTermination,
  rejectWork,
  returnInvoice,
  returnWork,
  settleDispute,
  terminate,
} from '#buying/deliver/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const ofCase = '/projects/{projectId}/buying/cases/{caseId}' as const
const caseParams = projectParams.extend({ caseId: z.string() })
const cents = z.number().int().describe('In minor units.')
const day = z.string().describe('YYYY-MM-DD')
const verdicts = z
  .array(z.object({ criterion: z.string(), met: z.boolean(), note: z.string().optional() }))
  .describe('A verdict on each criterion, in the words of the purchase.')

const where = z.object({
  stage: z.string(),
  money: z.string(),
  seq: z.number().int().describe('How many events there are.'),
})
const say = ({ state: { stage, money, seq } }: { state: CaseState }) => ({ stage, money, seq })

/** One step of a purchase: whoever calls it acts in the seat they have there. */
const act = <Body extends z.ZodObject>(
  name: string,
  summary: string,
  body: Body,
  run: (ctx: Ctx, input: { projectId: string; caseId: string } & z.output<Body>) => Promise<{ state: CaseState }>,
): Endpoint =>
  endpoint({
    ...{ method: 'post', path: `${ofCase}/${name}`, summary, operation: 'case.act' },
    ...{ params: caseParams, body, answer: where },
    run: async (ctx, call) => say(await run(ctx, { ...(call.body as z.output<Body>), ...call.params })),
  })

/** What a JSON body may leave out. */
const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
type Verdicts = Parameters<typeof acceptWork>[1]['verdicts']

const work: Endpoint[] = [
  act(
    'delivery',
    'Deliver the work, as its supplier: for code its repository, commit and licence',
    z
      .object({ repository: z.string(), commit: z.string(), licence: z.string(), words: z.string(), run: z.string() })
      .partial(),
    (ctx, input) => deliverWork(ctx, given(input) as Parameters<typeof deliverWork>[1]),
  ),
  act(
    'acceptance',
    'Accept the work: every criterion is met; `despite` says how the code was seen where we did not see all of it',
    z.object({ verdicts, despite: z.string().default('') }),
    (ctx, input) => acceptWork(ctx, { ...input, verdicts: input.verdicts as Verdicts }),
  ),
  act(
    'return',
    'Give the work back to be completed until another day',
    z.object({ verdicts, deliverBy: day }),
    (ctx, input) => returnWork(ctx, { ...input, verdicts: input.verdicts as Verdicts }),
  ),
  act('rejection', 'Reject the work; the contract can be ended then', z.object({ verdicts }), (ctx, input) =>
    rejectWork(ctx, { ...input, verdicts: input.verdicts as Verdicts }),
  ),
  act('extension', 'Give the supplier more time', z.object({ deliverBy: day, reason: z.string() }), extendDelivery),
  act(
    'termination/proposal',
    'Propose to end the contract without blame; an officer decides',
    z.object({
      percentBp: z.number().int().describe('The part that is paid, in hundredths of a percent.'),
      reason: z.string().describe('At least 40 letters.'),
      done: z.array(z.string()).default([]).describe('The criteria that are met as the work stands.'),
    }),
    proposeTermination,
  ),
  act(
    'termination/refusal',
    'Refuse the proposed end, as an officer',
    z.object({ reason: z.string() }),
    refuseTermination,
  ),
  act(
    'termination',
    'End the contract early: for default, when nothing is owed, or as an officer as it was proposed',
    z.object({
      kind: z.enum(['default', 'convenience']),
      percentBp: z.number().int().describe('The part that is paid, in hundredths of a percent.'),
      reason: z.string().describe('At least 40 letters.'),
    }),
    terminate,
  ),
  act('dispute', 'Dispute the purchase, as its supplier', z.object({ text: z.string() }), raiseDispute),
  act('dispute/outcome', 'Settle the dispute, as an officer', z.object({ outcome: z.string() }), settleDispute),
]

const money: Endpoint[] = [
  act('invoice', 'Bill the work, as its supplier', z.object({ totalCents: cents, number: z.string() }), receiveInvoice),
  act(
    'invoice/return',
    'Send the invoice back to the supplier, as whoever approves payments',
    z.object({ reason: z.string() }),
    returnInvoice,
  ),
  act('payment-approval', 'Approve the payment of the invoice', z.object({ amountCents: cents }), approvePayment),
  endpoint({
    method: 'post',
    path: `${ofCase}/payment-check`,
    summary: 'Ask the rules whether a purchase may be paid by a card, before it is used',
    operation: 'case.act',
    params: caseParams,
    body: z.object({ cardId: z.string() }),
    answer: z.object({ checkId: z.string(), outcome: z.string().describe('allow, warn, ask or block') }),
    run: async (ctx, { params, body }) => {
      const { id, report } = await askToPay(ctx, { ...params, ...body })
      return { checkId: id, outcome: report.outcome }
    },
  }),
  endpoint({
    method: 'post',
    path: `${ofCase}/payments`,
    summary: 'Pay by card, once a key; where the rules do not allow it, nothing is paid and the answer says so',
    operation: 'case.act',
    params: caseParams,
    body: z.object({
      warningReason: z.string().default('').describe('Why it is paid in spite of a warning.'),
      amountCents: cents,
      cardId: z.string(),
      key: z.string().describe('Yours: the same key pays once, however often it is sent.'),
      reference: z.string(),
    }),
    answer: where.extend({ isPaid: z.boolean(), isNew: z.boolean(), checkId: z.string().nullable() }),
    run: async (ctx, { params, body }) => {
      const paid = await payByCard(ctx, { ...params, ...body })
      return { ...say(paid), isPaid: paid.isPaid, isNew: paid.isNew, checkId: paid.check?.id ?? null }
    },
  }),
  act(
    'reconciliation',
    'Match a payment with the line of a statement that shows it',
    z.object({ lineId: z.string().nullable(), words: z.string().default('') }),
    reconcile,
  ),
  act('close-out', 'Finish the purchase', z.object({ lessons: z.string(), reuse: z.string() }), completeCase),
]

const paper = z.object({
  id: z.string(),
  caseId: z.string(),
  eventId: z.string(),
  kind: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  madeAt: z.date(),
})

const papers: Endpoint[] = [
  endpoint({
    method: 'get',
    path: `${ofCase}/papers`,
    summary: 'The papers of a purchase, in the order of what they prove',
    operation: 'case.read',
    params: caseParams,
    answer: z.array(paper),
    run: (ctx, { params }) => listDocuments(ctx, params),
  }),
  endpoint({
    method: 'get',
    path: `${ofCase}/papers/{paperId}`,
    summary: 'One paper as it was kept',
    operation: 'case.read',
    params: caseParams.extend({ paperId: z.string() }),
    gives: 'application/octet-stream',
    run: async (ctx, { params }) => {
      const { fileName, path } = await openDocument(ctx, { ...params, documentId: params.paperId })
      return { name: fileName, path }
    },
  }),
]

export const buyingDeliverEndpoints: Endpoint[] = [...work, ...money, ...papers]
