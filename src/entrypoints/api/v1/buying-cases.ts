import { z } from 'zod'
import {
  addMemberParty,
  addParty,
  answerAsOfficer,
  askByLink,
  askForOffer,
  askOfficer,
  askRules,
  cancelCase,
  chooseSupplier,
  confirmFunds,
  decideAsOfficer,
  describeCase,
  duties,
  endDuty,
  endLinkInForce,
  explainSeparate,
  findCase,
  finishTask,
  giveDuty,
  listCases,
  listDuties,
  listLinked,
  listLinksInForce,
  listParties,
  listWaitingForOfficer,
  mergeParties,
  openCase,
  placeOrder,
  readTasks,
  seats,
  stateFacts,
  ties,
  verdicts,
  withdrawAnswer,
} from '#buying/cases/index.ts'
import type { StoredCheck } from '#buying/guardrails/index.ts'
import { type Endpoint, endpoint } from './endpoint.ts'
import { projectParams } from './schemas.ts'

const ofProject = '/projects/{projectId}/buying' as const
const ofCase = `${ofProject}/cases/{caseId}` as const
const caseParams = projectParams.extend({ caseId: z.string() })
const cents = z.number().int().describe('In minor units.')
const day = z.string().describe('YYYY-MM-DD')
const id = z.object({ id: z.string() })

const listed = z.object({
  ...{ id: z.string(), number: z.number(), title: z.string(), lane: z.string(), stage: z.string(), money: z.string() },
  ...{ outcome: z.string().nullable(), totalCents: cents.nullable(), currency: z.string() },
  waits: z.object({ seat: z.string(), act: z.string() }).nullable().describe('Whose turn it is, and for what.'),
})
const sayCase = (one: z.output<typeof listed>) => listed.parse(one)
const found = listed.extend({
  events: z.array(
    z.object({
      seq: z.number(),
      type: z.string(),
      seat: z.string(),
      party: z.string().nullable(),
      at: z.string(),
      data: z.unknown(),
    }),
  ),
})
const moved = z.object({ caseId: z.string(), seq: z.number().int().describe('How many events there are.') })
const sayMoved = ({ caseId, seq }: z.output<typeof moved>) => ({ caseId, seq })
const checked = z.object({ checkId: z.string(), moment: z.string(), outcome: z.string(), report: z.unknown() })
const sayCheck = ({ id: checkId, moment, report }: StoredCheck) => ({
  checkId,
  moment,
  outcome: report.outcome,
  report,
})
const stepped = checked.extend({ done: z.boolean().describe('False where the rules stop it or ask an officer.') })
const facts = z
  .record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]))
  .describe('What somebody states for the rules, by the name of the input.')
const plan = z.object({
  ...{ title: z.string(), priceCents: cents, feesCents: cents.optional(), taxBp: z.number().int() },
  ...{ startDay: day, deliverBy: day, budgetLine: z.string().optional(), licence: z.string().optional() },
  criteria: z.array(z.string()),
})

const waiting = z.object({
  ...{ caseId: z.string(), about: z.enum(['decision', 'question', 'dispute', 'ending']), text: z.string() },
  ref: z.string().describe('The check that asks, or the question.'),
  ...{ from: z.string(), by: z.string().nullable(), totalCents: cents.nullable(), currency: z.string() },
  asking: z.array(z.object({ rule: z.string(), sentence: z.record(z.string(), z.string()) })),
  split: z
    .object({ caseIds: z.array(z.string()), sumCents: cents, limitCents: cents })
    .nullable()
    .describe('Purchases that the rules count together with it.'),
})
const linked = z.object({
  ...{ id: z.string(), number: z.number(), title: z.string(), stage: z.string(), cents, on: day },
  because: z.array(z.enum(ties)).describe('Why it is linked; none of these decides anything by itself.'),
})

const task = z.object({
  ...{ id: z.string(), seat: z.string(), from: z.string(), until: day },
  says: z.record(z.string(), z.string()),
  partyIds: z.array(z.string()).describe('Who may do it; empty where nobody has the duty.'),
})

const given = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

const cases: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${ofProject}/cases`, summary: 'Purchases, those that changed last first' },
    ...{ operation: 'case.read', params: projectParams, answer: z.array(listed) },
    run: async (ctx, { params }) => (await listCases(ctx, params.projectId)).map(sayCase),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofProject}/cases`, summary: 'Open a purchase', operation: 'case.open' },
    params: projectParams,
    body: z.object({
      ...{ lane: z.enum(['small', 'open']), title: z.string(), category: z.string(), currency: z.string() },
      ...{ requirement: z.string().optional(), purpose: z.string().optional(), repository: z.string().optional() },
    }),
    answer: moved,
    run: async (ctx, { params, body }) => sayMoved(await openCase(ctx, { ...params, ...given(body) })),
  }),
  endpoint({
    ...{ method: 'get', path: ofCase, summary: 'A purchase with all that happened', operation: 'case.read' },
    ...{ params: caseParams, answer: found },
    run: async (ctx, { params }) => {
      const one = await findCase(ctx, params)
      const events = one.events.map(({ seq, type, seat, party, at, data }) => ({ seq, type, seat, party, at, data }))
      return { ...sayCase(one), events }
    },
  }),
  endpoint({
    ...{ method: 'put', path: `${ofCase}/plan`, summary: 'Say what is bought', operation: 'case.act' },
    ...{ params: caseParams, body: plan, answer: moved },
    run: async (ctx, { params, body }) => sayMoved(await describeCase(ctx, { ...params, ...given(body) })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/check`, summary: 'Answer questions of the rules and ask them' },
    ...{ operation: 'case.act', params: caseParams, answer: checked },
    body: z.object({ moment: z.enum(['check', 'order']).default('check'), facts: facts.optional() }),
    run: async (ctx, { params, body }) => {
      if (body.facts) await stateFacts(ctx, { ...params, facts: body.facts })
      return sayCheck(await askRules(ctx, { ...params, moment: body.moment }))
    },
  }),
  endpoint({
    ...{ method: 'delete', path: `${ofCase}/answers/{fact}`, summary: 'Take back an answer to the rules' },
    ...{ operation: 'case.act', params: caseParams.extend({ fact: z.string() }), answer: moved },
    run: async (ctx, { params }) => sayMoved(await withdrawAnswer(ctx, params)),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/offers`, summary: 'Ask a supplier for an offer', operation: 'case.act' },
    ...{ params: caseParams, body: z.object({ supplierId: z.string(), until: day }) },
    answer: z.object({ linkId: z.string().describe('The link itself goes to the supplier alone.') }),
    run: (ctx, { params, body }) => askForOffer(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/supplier`, summary: 'Choose a supplier', operation: 'case.act' },
    params: caseParams,
    body: z.object({
      ...{ supplierId: z.string(), reason: z.string(), hasInterest: z.boolean() },
      ...{ interest: z.string().optional(), facts: facts.optional() },
    }),
    answer: checked,
    run: async (ctx, { params, body }) => sayCheck(await chooseSupplier(ctx, { ...params, ...given(body) })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/funds`, summary: 'Confirm the funds', operation: 'case.act' },
    ...{ params: caseParams, answer: stepped },
    body: z.object({ amountCents: cents, reference: z.string().optional(), facts: facts.optional() }),
    run: async (ctx, { params, body }) => {
      const { done, check } = await confirmFunds(ctx, { ...params, ...given(body) })
      return { done, ...sayCheck(check) }
    },
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/order`, summary: 'Order the work', operation: 'case.act' },
    ...{
      params: caseParams,
      body: z.object({ words: z.string().optional(), warningReason: z.string().optional() }),
      answer: stepped,
    },
    run: async (ctx, { params, body }) => {
      const { done, check } = await placeOrder(ctx, { ...params, ...given(body) })
      return { done, ...sayCheck(check) }
    },
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/questions`, summary: 'Ask an officer', operation: 'case.act' },
    ...{ params: caseParams, body: z.object({ step: z.string(), text: z.string() }), answer: moved },
    run: async (ctx, { params, body }) => sayMoved(await askOfficer(ctx, { ...params, ...body })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/answers`, summary: 'Answer as an officer', operation: 'case.act' },
    ...{ params: caseParams, body: z.object({ questionId: z.string(), text: z.string() }), answer: moved },
    run: async (ctx, { params, body }) => sayMoved(await answerAsOfficer(ctx, { ...params, ...body })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/decisions`, summary: 'Decide as an officer', operation: 'case.act' },
    params: caseParams,
    body: z.object({
      ...{ checkId: z.string(), verdict: z.enum(verdicts), reason: z.string() },
      insteadOf: z.number().int().optional().describe('The number of the decision that it takes the place of.'),
    }),
    answer: moved,
    run: async (ctx, { params, body }) => sayMoved(await decideAsOfficer(ctx, { ...params, ...given(body) })),
  }),
  endpoint({
    ...{ method: 'get', path: `${ofCase}/tasks`, summary: 'What the rules tell people to do besides, not done yet' },
    ...{ operation: 'case.read', params: caseParams, answer: z.array(task) },
    run: async (ctx, { params }) =>
      (await readTasks(ctx, await findCase(ctx, params))).map(({ whose, ...one }) =>
        task.parse({ ...one, partyIds: whose.map(({ id }) => id) }),
      ),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/tasks`, summary: 'Say that something the rules tell you to do is done' },
    ...{ operation: 'case.act', params: caseParams, answer: moved },
    body: z.object({ taskId: z.string(), words: z.string().describe('What you did.') }),
    run: async (ctx, { params, body }) => sayMoved(await finishTask(ctx, { ...params, ...body })),
  }),
  endpoint({
    ...{ method: 'get', path: `${ofProject}/waiting`, summary: 'What waits for an officer, the longest first' },
    ...{ operation: 'case.read', params: projectParams, answer: z.array(waiting) },
    run: async (ctx, { params }) =>
      (await listWaitingForOfficer(ctx, params.projectId)).map(({ of, asking, ...wait }) => ({
        ...{ ...wait, caseId: of.id, totalCents: of.totalCents, currency: of.currency },
        asking: asking.map(({ rule, sentence }) => ({ rule, sentence })),
      })),
  }),
  endpoint({
    ...{ method: 'get', path: `${ofCase}/linked`, summary: 'Purchases that hang together with one, and why' },
    ...{ operation: 'case.read', params: caseParams, answer: z.array(linked) },
    run: async (ctx, { params }) => (await listLinked(ctx, params)).map((one) => linked.parse(one)),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/separate`, summary: 'Say why linked purchases are separate needs' },
    ...{ operation: 'case.act', params: caseParams, body: z.object({ text: z.string() }), answer: moved },
    run: async (ctx, { params, body }) => sayMoved(await explainSeparate(ctx, { ...params, ...body })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/cancellation`, summary: 'Cancel a purchase', operation: 'case.act' },
    ...{ params: caseParams, body: z.object({ reason: z.string() }), answer: moved },
    run: async (ctx, { params, body }) => sayMoved(await cancelCase(ctx, { ...params, ...body })),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofCase}/links`, operation: 'case.share', params: caseParams },
    summary: 'Ask somebody to act in a purchase by a link, in one seat; it is sent to their address alone',
    ...{ body: z.object({ partyId: z.string(), seat: z.enum(seats), until: day.optional() }), answer: id },
    // Whoever asks does not get the link: with it they would sign in the place of whom they ask.
    run: async (ctx, { params, body }) => ({ id: (await askByLink(ctx, { ...params, ...given(body) })).linkId }),
  }),
]

const party = z.object({
  ...{ id: z.string(), name: z.string(), organisation: z.string(), personId: z.string().nullable() },
  sameAs: z.string().nullable().describe('The party that this one turned out to be.'),
})
const duty = z.object({
  ...{ id: z.string(), partyId: z.string(), duty: z.string(), limitCents: cents.nullable() },
  ...{ fromDay: day, untilDay: day.nullable(), delegateOf: z.string().nullable() },
})

const people: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${ofProject}/parties`, summary: 'Who takes part in purchases' },
    ...{ operation: 'party.read', params: projectParams, answer: z.array(party) },
    run: async (ctx, { params }) => (await listParties(ctx, params.projectId)).map((one) => party.parse(one)),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofProject}/parties`, summary: 'Add somebody to purchases', operation: 'party.write' },
    params: projectParams,
    body: z.object({
      ...{ name: z.string().optional(), organisation: z.string().optional(), address: z.string().optional() },
      personId: z.string().optional().describe('A member; then nothing else is given.'),
    }),
    answer: id,
    run: (ctx, { params, body: { personId, ...told } }) =>
      personId
        ? addMemberParty(ctx, { ...params, personId })
        : addParty(ctx, { ...params, name: '', address: '', ...given(told) }),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofProject}/parties/{partyId}/same`, operation: 'duty.write' },
    summary: 'Say that two entries are one person',
    ...{ params: projectParams.extend({ partyId: z.string() }), body: z.object({ sameAs: z.string() }) },
    run: (ctx, { params, body }) => mergeParties(ctx, { ...params, ...body }),
  }),
  endpoint({
    ...{ method: 'get', path: `${ofProject}/duties`, summary: 'Who may sign what', operation: 'party.read' },
    ...{ params: projectParams, answer: z.array(duty) },
    run: async (ctx, { params }) => (await listDuties(ctx, params.projectId)).map((one) => duty.parse(one)),
  }),
  endpoint({
    ...{ method: 'post', path: `${ofProject}/duties`, summary: 'Give somebody a duty', operation: 'duty.write' },
    params: projectParams,
    body: z.object({
      ...{ partyId: z.string(), duty: z.enum(duties), limitCents: cents.nullable().optional(), fromDay: day },
      ...{ untilDay: day.nullable().optional(), delegateOf: z.string().nullable().optional() },
    }),
    answer: id,
    run: (ctx, { params, body }) => giveDuty(ctx, { ...params, ...given(body) }),
  }),
  endpoint({
    ...{ method: 'delete', path: `${ofProject}/duties/{dutyId}`, summary: 'End a duty', operation: 'duty.write' },
    params: projectParams.extend({ dutyId: z.string() }),
    run: (ctx, { params }) => endDuty(ctx, params),
  }),
]

const linkInForce = z.object({
  ...{ id: z.string(), thing: z.string().describe('A purchase, a supplier or a pilot.'), title: z.string() },
  ...{ name: z.string(), organisation: z.string(), seat: z.string().nullable() },
  ...{ madeAt: z.date(), usedAt: z.date().nullable() },
})

const links: Endpoint[] = [
  endpoint({
    ...{ method: 'get', path: `${ofProject}/links`, summary: 'The links in force that you can end' },
    ...{ operation: 'case.end-link', params: projectParams, answer: z.array(linkInForce) },
    run: async (ctx, { params }) =>
      (await listLinksInForce(ctx, params.projectId)).map((one) => linkInForce.parse(one)),
  }),
  endpoint({
    ...{ method: 'delete', path: `${ofProject}/links/{linkId}`, summary: 'End a link', operation: 'case.end-link' },
    params: projectParams.extend({ linkId: z.string() }),
    run: (ctx, { params }) => endLinkInForce(ctx, params),
  }),
]

/** Purchases: the small lane as far as the order, officers, and who may do what. */
export const buyingCaseEndpoints: Endpoint[] = [...cases, ...people, ...links]
