import { Readable } from 'node:stream'
import { addMemberParty, giveDuty, moveCase, openCase } from '#buying/cases/index.ts'
import { pay } from '#buying/deliver/acts/pay-by-card.ts'
import {
  addCard,
  importStatement,
  listDocuments,
  proposeTermination,
  receiveStatement,
  reconcile,
  writePayee,
} from '#buying/deliver/index.ts'
import type { RouteName } from '#entrypoints/web/routes.ts'
import type { Ctx } from '#platform/context.ts'
import type { ApiProject } from './api-project.ts'
import { smallFix } from './buying-world.ts'
import { code, TOTAL, verdictsOf, walkBuy } from './delivered-buy.ts'
import { joinProject } from './imports.ts'
import type { Sample } from './sample.ts'

const card = {
  ...{ name: 'Card of the web team', lastFour: '4242', currency: 'CAD', cycleDay: 5 },
  ...{ limitCents: 1_000_000, cycleLimitCents: 2_500_000, trainedUntil: '2027-01-31' },
}
const lines = 'Date,Description,Amount\n2026-06-01,Bus,3.00\n2026-06-02,Paper,20.00\n'
const KEY = 'a form that was sent'

/** People of the project with what they may do in purchases, and the same world as seen by each. */
async function openSeats({ ctx, callers, projectId }: ApiProject) {
  const asLead = ctx.as({ kind: 'person', id: callers.lead.id })
  const seat = async (personId: string) => {
    const { id: party } = await addMemberParty(asLead, { projectId, personId })
    return { party, ctx: ctx.as({ kind: 'person', id: personId }) as Ctx }
  }
  const give = (partyId: string, duty: 'funds' | 'approver' | 'payer' | 'officer') =>
    giveDuty(asLead, { projectId, partyId, duty, fromDay: '2026-01-01' })
  const [lead, sam, vera] = [await seat(callers.lead.id), await seat(callers.analyst.id), await seat(callers.viewer.id)]
  const rita = await seat((await joinProject(ctx, projectId, 'analyst')).id)
  for (const duty of ['funds', 'approver', 'officer'] as const) await give(vera.party, duty)
  await give(lead.party, 'payer')
  const fred = await seat((await joinProject(ctx, projectId, 'viewer')).id)
  await give(fred.party, 'funds')
  const paul = await seat((await joinProject(ctx, projectId, 'viewer')).id)
  await give(paul.party, 'payer')
  return { lead, sam, vera, rita, fred, paul }
}

/** How far each purchase has come that a call goes on with, and by whom it was asked for. */
function walker({ ctx, projectId }: ApiProject, { sam, fred, vera, ...seats }: Awaited<ReturnType<typeof openSeats>>) {
  const check = (caseId: string, moment: 'funds' | 'order' | 'pay', totalCents: number) =>
    moveCase(ctx, {
      ...{ projectId, caseId, type: 'case.checked' },
      data: { checkId: ctx.clock.newId(), moment, outcome: 'allow', totalCents, rulesetHash: 'a'.repeat(64) },
    })
  return (upTo: Parameters<typeof walkBuy>[1], by: 'lead' | 'rita' = 'lead') => {
    const requester = seats[by]
    const opening = { projectId, lane: 'small' as const, title: smallFix.title, category: 'accessibility' }
    const open = async () => (await openCase(requester.ctx, { ...opening, currency: 'CAD' })).caseId
    const confirmFunds = async (caseId: string, amountCents: number) => {
      await check(caseId, 'funds', amountCents)
      return moveCase(fred.ctx, { projectId, caseId, type: 'funds.confirmed', data: { amountCents } })
    }
    const byLink = <T>(_: string, __: string, ___: 'supplier', work: (ctx: Ctx) => Promise<T>) => work(sam.ctx)
    const world = { projectId, ana: requester, max: vera, supplier: sam.party, open, check, confirmFunds, byLink }
    return walkBuy(world as never, upTo)
  }
}

/** A card with a statement that was taken in and one that waits, and changes of where suppliers are paid. */
export async function fillCards({ ctx, callers, projectId }: ApiProject) {
  const asPerson = (id: string) => ctx.as({ kind: 'person', id })
  const [lead, analyst] = [asPerson(callers.lead.id), asPerson(callers.analyst.id)]
  const { id: holderId } = await addMemberParty(lead, { projectId, personId: callers.lead.id })
  const join = async () => {
    const { id: personId } = await joinProject(ctx, projectId, 'viewer')
    return (await addMemberParty(lead, { projectId, personId })).id
  }
  const { id: supplierId } = await addMemberParty(lead, { projectId, personId: callers.viewer.id })
  const { id: cardId } = await addCard(lead, { ...card, projectId, holderId })
  const receive = () =>
    receiveStatement(lead, { projectId, cardId, file: { name: 'june.csv', content: Readable.from([lines]) } })
  await importStatement(lead, { projectId, cardId, statementId: (await receive()).id })
  const { rows } = await ctx.pool.query<{ id: string }>('select id from buying.statement_line where card_id = $1', [
    cardId,
  ])
  const change = async (supplierId: string) => {
    await writePayee(analyst, { projectId, supplierId, words: 'Account 1' })
    return (await writePayee(analyst, { projectId, supplierId, words: 'Account 2' })).id
  }
  // Whoever reads may take a change back: each call that decides on one has its own.
  const [payeeId, falsePayeeId, trueId] = [
    await change(supplierId),
    await change(await join()),
    await change(await join()),
  ]
  const lineId = rows[0]!.id
  return {
    cardId,
    statementId: (await receive()).id,
    lineId,
    payeeId,
    falsePayeeId,
    truePayeeId: trueId,
    holderId,
    supplierId,
  }
}
export type CardIds = Awaited<ReturnType<typeof fillCards>>

/** Purchases at each point that a call goes on from, with what `fillCards` makes. */
export async function fillDeliver(world: ApiProject) {
  const { projectId } = world
  const cards = await fillCards(world)
  const { cardId } = cards
  const seats = await openSeats(world)
  const walk = walker(world, seats)
  const { lead, paul, vera } = seats
  const { caseId: orderedCaseId } = await walk('ordered')
  const { caseId: deliveredCaseId } = await walk('delivered')
  const { caseId: rejectedCaseId } = await walk('delivered')
  const { caseId: paidCaseId } = await walk('approved', 'rita')
  const payment = { amountCents: TOTAL, cardId, key: KEY, reference: 'R-77' }
  await pay(lead.ctx, { projectId, caseId: paidCaseId, ...payment }, async () => undefined)
  const { caseId: invoicedCaseId } = await walk('invoiced')
  const { caseId: proposedCaseId } = await walk('ordered')
  await proposeTermination(lead.ctx, { projectId, caseId: proposedCaseId, percentBp: 0, reason })
  const { caseId: approvedCaseId } = await walk('approved', 'rita')
  const { caseId: closedCaseId } = await walk('approved')
  await pay(paul.ctx, { projectId, caseId: closedCaseId, ...payment, key: 'another' }, async () => undefined)
  await reconcile(vera.ctx, { projectId, caseId: closedCaseId, lineId: null, words: 'Statement of June' })
  const [paper] = await listDocuments(lead.ctx, { projectId, caseId: deliveredCaseId })
  const more = { invoicedCaseId, proposedCaseId }
  const cases = { orderedCaseId, deliveredCaseId, rejectedCaseId, paidCaseId, approvedCaseId, closedCaseId }
  return { ...cards, ...cases, ...more, paperId: paper!.id }
}

const top = '/projects/{projectId}/buying'
const one = `${top}/cases/{caseId}`
const oneCard = `${top}/cards/{cardId}`
const of = (caseId: string) => ({ params: { caseId: `{${caseId}}` } })
const reason = 'The department has decided to replace the whole form next month.'

/** Calls of deliveries, payments, cards and what can be used again, in an order in which each finds what it needs. */
export const deliverSamples: Record<string, Sample> = {
  [`get ${one}/card`]: { ...of('orderedCaseId') },
  [`put ${one}/card`]: { ...of('orderedCaseId'), body: { cardId: '{cardId}' } },
  [`post ${one}/delivery`]: { as: 'analyst', ...of('orderedCaseId'), body: code },
  [`post ${one}/acceptance`]: { ...of('orderedCaseId'), body: { verdicts: verdictsOf(true) } },
  [`post ${one}/invoice`]: { as: 'analyst', ...of('orderedCaseId'), body: { totalCents: TOTAL, number: '7' } },
  [`post ${one}/invoice/return`]: {
    as: 'viewer',
    ...of('invoicedCaseId'),
    body: { reason: 'A line is counted twice.' },
  },
  [`post ${one}/payment-approval`]: { as: 'viewer', ...of('orderedCaseId'), body: { amountCents: TOTAL } },
  [`post ${one}/return`]: {
    ...of('deliveredCaseId'),
    body: { verdicts: verdictsOf(false), deliverBy: '2026-07-01' },
  },
  [`post ${one}/extension`]: {
    ...of('deliveredCaseId'),
    body: { deliverBy: '2026-07-15', reason: 'A server was down.' },
  },
  [`post ${one}/dispute`]: { as: 'analyst', ...of('deliveredCaseId'), body: { text: 'The tax was left out.' } },
  [`post ${one}/dispute/outcome`]: { as: 'viewer', ...of('deliveredCaseId'), body: { outcome: 'It is in the total.' } },
  [`post ${one}/termination/proposal`]: { ...of('deliveredCaseId'), body: { percentBp: 4000, reason, done: [] } },
  [`post ${one}/termination/refusal`]: { as: 'viewer', ...of('proposedCaseId'), body: { reason: 'It is needed.' } },
  [`post ${one}/termination`]: {
    ...{ as: 'viewer', ...of('deliveredCaseId') },
    body: { kind: 'convenience', percentBp: 4000, reason },
  },
  [`post ${one}/rejection`]: { ...of('rejectedCaseId'), body: { verdicts: verdictsOf(false) } },
  [`post ${one}/payment-check`]: { ...of('approvedCaseId'), body: { cardId: '{cardId}' } },
  [`post ${one}/payments`]: {
    ...of('paidCaseId'),
    body: { amountCents: TOTAL, cardId: '{cardId}', key: KEY, reference: 'R-77' },
  },
  [`post ${one}/reconciliation`]: { ...of('paidCaseId'), body: { lineId: null, words: 'Seen online.' } },
  [`post ${one}/close-out`]: { ...of('closedCaseId'), body: { lessons: 'Ask two next time.', reuse: 'Form fields' } },
  [`get ${one}/papers`]: { ...of('deliveredCaseId') },
  [`get ${one}/papers/{paperId}`]: { ...of('deliveredCaseId') },
  [`get ${top}/cards`]: {},
  [`post ${top}/cards`]: { body: { ...card, holderId: '{holderId}' } },
  [`get ${oneCard}`]: { query: { day: '2026-06-01' } },
  [`put ${oneCard}`]: { body: { ...card, name: 'Another name' } },
  [`post ${oneCard}/statements`]: { query: { name: 'july.csv' }, body: lines },
  [`get ${oneCard}/statements/{statementId}`]: { query: { sign: 'plus' } },
  [`post ${oneCard}/statements/{statementId}/import`]: { body: {} },
  [`put ${oneCard}/lines/{lineId}/receipt`]: { query: { name: 'bus.pdf' }, body: '%PDF' },
  [`delete ${oneCard}`]: {},
  [`get ${top}/payees`]: {},
  [`post ${top}/payees`]: { body: { supplierId: '{holderId}', words: 'Account 9' } },
  [`post ${top}/payees/{payeeId}/confirmation`]: {
    params: { payeeId: '{truePayeeId}' },
    body: { channel: 'Called at the number of the contract' },
  },
  [`delete ${top}/payees/{payeeId}`]: { params: { payeeId: '{falsePayeeId}' } },
  [`get ${top}/reuse`]: { query: { words: 'form' } },
}

type Fields = Record<string, string>

/** What somebody who may would send with the forms of cards and payees. */
export const deliverForms: Partial<Record<RouteName, (ids: CardIds) => Fields>> = {
  'new-card': ({ holderId }) => ({ ...fieldsOf(card), holderId }),
  'edit-card': () => ({ ...fieldsOf(card), do: 'change' }),
  card: () => ({ do: 'statement' }),
  'card-receipt': () => ({}),
  statement: () => ({}),
  payees: ({ supplierId }) => ({ do: 'write', supplierId, words: 'Account 7' }),
}

const fieldsOf = (values: Record<string, string | number>): Fields =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name.endsWith('Cents') ? String(Number(value) / 100) : String(value),
    ]),
  )
