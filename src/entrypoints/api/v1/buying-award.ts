import { z } from 'zod'
import {
  assessBid,
  closeWithoutAward,
  declareInterest,
  giveAllFeedback,
  listBidders,
  listBidsToAssess,
  listSignals,
  lockAssessment,
  proposeChange,
  selectSupplier,
  signContract,
} from '#buying/award/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const ofCase = '/projects/{projectId}/buying/cases/{caseId}' as const
const caseParams = projectParams.extend({ caseId: z.string() })
const scoreBp = z.number().int().nullable().describe('From 0 to 10,000; only where the notice chooses by ranking.')

const moved = z.object({
  ...{ caseId: z.string(), stage: z.string(), seq: z.number().int().describe('How many events there are.') },
})
const say = ({ caseId, seq, state }: { caseId: string; seq: number; state: { stage: string } }) => ({
  ...{ caseId, seq, stage: state.stage },
})

const verdict = z.object({ passes: z.boolean(), rationale: z.string().describe('At least 20 letters.') })
const bidToAssess = z.object({
  bid: z.string(),
  number: z.number().int(),
  answers: z.array(z.object({ criterion: z.number().int().nullable(), text: z.string() })),
  hidden: z.number().int().describe('How many names and addresses were taken out of it.'),
  mine: z
    .object({ verdicts: z.array(verdict.extend({ criterion: z.string() })), scoreBp })
    .nullable()
    .describe('What the caller said of it so far.'),
})

const assessing: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${ofCase}/bidders`, operation: 'award.assess', params: caseParams },
    summary: 'The firms that offer, for whoever says whether they have an interest in one',
    answer: z.array(z.string()),
    run: (ctx, { params }) => listBidders(ctx, params),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/interest`, operation: 'award.assess', params: caseParams },
    summary: 'Say whether one has an interest in who is chosen; whoever has one does not assess',
    ...{ body: z.object({ hasInterest: z.boolean(), words: z.string().default('') }), answer: moved },
    run: async (ctx, { params, body }) => say(await declareInterest(ctx, { ...params, ...body })),
  }),
  endpoint({
    ...{ method: 'get', path: `${ofCase}/assessment`, operation: 'award.assess', params: caseParams },
    summary: 'The offers as one who assesses reads them, without what tells whose they are',
    answer: z.object({
      ...{ criteria: z.array(z.string()), bids: z.array(bidToAssess) },
      ...{ isLocked: z.boolean(), areNamesHidden: z.boolean() },
    }),
    run: (ctx, { params }) => listBidsToAssess(ctx, params),
  }),
  endpoint({
    ...{ method: 'put', path: `${ofCase}/assessment/{bidId}`, operation: 'award.assess' },
    summary: 'Give a verdict on each criterion of one offer, in the order of the notice',
    params: caseParams.extend({ bidId: z.string() }),
    ...{ body: z.object({ verdicts: z.array(verdict), scoreBp: scoreBp.default(null) }), answer: moved },
    run: async (ctx, { params: { bidId: bid, ...which }, body }) =>
      say(await assessBid(ctx, { ...which, bid, ...body })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/assessment-lock`, operation: 'award.assess', params: caseParams },
    ...{ summary: 'Lock one’s verdicts on all offers: they do not change any more', answer: moved },
    run: async (ctx, { params }) => say(await lockAssessment(ctx, params)),
  }),
]

const awarding: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${ofCase}/signals`, operation: 'award.signals', params: caseParams },
    summary: 'Offers that an officer should look at together; nobody is excluded by it',
    answer: z.array(
      z.object({
        suppliers: z.tuple([z.string(), z.string()]),
        kinds: z.array(z.string()),
        score: z.number().int().describe('How much they say, from 0 to 100.'),
      }),
    ),
    run: (ctx, { params }) => listSignals(ctx, params),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/selection`, operation: 'award.select', params: caseParams },
    summary: 'Choose by the method that the notice promised; the first of the order is asked to accept',
    body: z.object({ warningReason: z.string().default('').describe('Why it goes on in spite of a warning.') }),
    answer: moved,
    run: async (ctx, { params, body }) => say(await selectSupplier(ctx, { ...params, ...body })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/no-award`, operation: 'award.sign', params: caseParams },
    ...{ summary: 'End an opportunity for which nobody offered; its funds are released', answer: moved },
    run: async (ctx, { params }) => say(await closeWithoutAward(ctx, params)),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/contract`, operation: 'award.sign', params: caseParams },
    summary: 'Sign the contract for whoever asked for the work, after the supplier has',
    ...{ body: z.object({ name: z.string() }), answer: moved },
    run: async (ctx, { params, body }) => say(await signContract(ctx, { ...params, ...body })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/contract-changes`, operation: 'award.sign', params: caseParams },
    summary:
      'Sign another price or day for what was ordered or signed, and ask the supplier, who signs it by its own link',
    body: z.object({
      priceCents: z.number().int().describe('Without tax, in minor units.'),
      ...{ deliverBy: z.string().describe('YYYY-MM-DD'), reason: z.string(), name: z.string() },
    }),
    answer: moved,
    run: async (ctx, { params, body }) => say(await proposeChange(ctx, { ...params, ...body })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/feedback`, operation: 'award.feedback', params: caseParams },
    summary: 'Tell every supplier who was not chosen why, from the verdicts themselves',
    answer: z.object({ told: z.number().int().describe('How many had not been told before.') }),
    run: async (ctx, { params }) => ({ told: await giveAllFeedback(ctx, params) }),
  }),
]

/** From open offers to a signed contract. Suppliers accept and decline by their own links alone. */
export const buyingAwardEndpoints: Endpoint[] = [...assessing, ...awarding]
