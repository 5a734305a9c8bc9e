import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isAppError } from '#lib/app-error.ts'
import type { Ctx } from '#platform/context.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../tests/support/buying-world.ts'
import { dataOf, fitted } from '../../../tests/support/case-events.ts'
import { suppliersOf } from './acts/suppliers-of.ts'
import { eventTypes, findCase, moveCase, moves, openCase, type Seat } from './index.ts'
import { stages } from './machine/state.ts'

// Who may bring about what, at which point: every event, for everybody, from the table of moves alone (abuse:A08, abuse:A31).
const TOTAL = 460_000
let world: BuyingWorld
let at: { projectId: string; caseId: string }
let eve: BuyingWorld['ana']
let [tess, ari, vi]: BuyingWorld['ana'][] = []
let holders: BuyingWorld['ana'][]
beforeAll(async () => {
  world = await openBuyingWorld()
  at = { projectId: world.projectId, caseId: await world.open() }
  eve = await world.join('Eve Evaluator')
  await world.give(eve.party, 'evaluator')
  ;[tess, ari, vi] = [await world.join('Tess of Technology'), await world.join('Ari Approver'), await world.join('Vi')]
  await world.give(tess.party, 'technical')
  await world.give(ari.party, 'approver')
  holders = await Promise.all(['Kim', 'Kay', 'Kit'].map((name) => world.join(`${name} Keyholder`)))
  for (const { party } of holders) await world.give(party, 'key-holder')
})
afterAll(() => world.ctx.close())

type Somebody = { name: string; seats: Seat[]; act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T> }

/** Everybody there is, with the seats that are theirs in this purchase. */
async function listCallers(): Promise<Somebody[]> {
  const { ctx, ana, max, cleo, olga, quinn, lead, supplier, byLink } = world
  const as = (name: string, who: { ctx: Ctx }, seats: Seat[]): Somebody => ({
    name,
    seats,
    act: (work) => work(who.ctx),
  })
  const { state } = await findCase(lead.ctx, at)
  const isRequester = state.seats.some(({ party }) => party === ana.party)
  return [
    as('requester', ana, isRequester ? ['requester'] : []),
    as('manager', max, ['funds', 'approver']),
    as('approver', ari!, ['approver']),
    as('technical authority', tess!, ['technical']),
    as('cardholder', cleo, ['payer']),
    as('officer', olga, ['officer']),
    as('evaluator', eve, ['evaluator']),
    as('key holder', holders[0]!, ['key-holder']),
    as('auditor', quinn, []),
    as('lead', lead, []),
    as('member without a duty', vi!, []),
    as('visitor', { ctx: ctx.as({ kind: 'visitor' }) }, []),
    as('holder of an unknown link', { ctx: ctx.as({ kind: 'link', id: at.caseId }) }, []),
    {
      name: 'supplier by link',
      seats: suppliersOf(state).includes(supplier) ? ['supplier'] : [],
      act: (work) => byLink(at.caseId, supplier, 'supplier', work),
    },
  ]
}

class Undone extends Error {}

/** Why somebody may not, or that they may; what they did is undone. */
async function tryEvent(caller: Somebody, type: (typeof eventTypes)[number]): Promise<string> {
  const { state } = await findCase(world.lead.ctx, at)
  const data = fitted(type, fc.sample(dataOf[type], { numRuns: 1, seed: 3 })[0], state)
  try {
    await caller.act((ctx) =>
      ctx.db.isTransaction
        ? moveCase(ctx, { ...at, type, data: data as never }).then(() => Promise.reject(new Undone()))
        : ctx.db.transaction().execute(async (db) => {
            await moveCase({ ...ctx, db }, { ...at, type, data: data as never })
            throw new Undone()
          }),
    )
  } catch (error) {
    if (error instanceof Undone) return 'done'
    if (isAppError(error)) return error.code
    throw error
  }
  return 'done'
}

const REFUSED = /^(case\.not-your-seat|case\.seats-conflict|case\.auditors-only-read|people\..+|link\..+)$/

/** The stages at which everybody was asked. */
const asked = new Set<string>()

/** Asks everybody for every event at the point that was reached, or for those that may happen there. */
async function askAll(types: readonly (typeof eventTypes)[number][] = eventTypes) {
  asked.add((await findCase(world.lead.ctx, at)).stage)
  for (const caller of await listCallers())
    for (const type of types) {
      const mayTry = moves[type].by.some((seat) => caller.seats.includes(seat as Seat))
      const answer = await tryEvent(caller, type)
      expect([caller.name, type, answer, REFUSED.test(answer)]).toEqual([caller.name, type, answer, !mayTry])
    }
}

/** The events of the stage that was reached; what belongs to another stage is refused to everybody. */
async function askAllHere() {
  const { state } = await findCase(world.lead.ctx, at)
  await askAll(
    eventTypes.filter(
      (type) => moves[type].from.includes(state.stage) && (moves[type].lane ?? state.lane) === state.lane,
    ),
  )
}

it('lets each event happen by those whose seat it is, and by nobody else, while a purchase is prepared: abuse:A08 abuse:A31', async () => {
  const { ana, check, supplier } = world
  await moveCase(ana.ctx, { ...at, type: 'case.described', data: smallFix })
  await check(at.caseId, 'check', TOTAL)
  const choice = { supplierId: supplier, priceCents: 400_000, isDirect: true, reason: 'They wrote the form.' }
  await moveCase(ana.ctx, { ...at, type: 'supplier.chosen', data: choice })
  await askAll()
}, 120_000)

it('opens a draft that nobody outside sees, whatever state is sent with it: abuse:A08', async () => {
  const { ana, lead, projectId } = world
  const said = { lane: 'open' as const, title: 'Published at once', category: 'accessibility', currency: 'CAD' }
  const forged = { stage: 'open', money: 'funds-confirmed', publication: 'published', seq: 9 }
  const { caseId } = await openCase(ana.ctx, { projectId, ...said, ...forged })
  const found = await findCase(lead.ctx, { projectId, caseId })
  expect(found).toMatchObject({ stage: 'draft', money: 'none', publication: 'private', state: { seq: 1 } })
  expect(Object.keys(found.events[0]!.data)).not.toEqual(expect.arrayContaining(['stage', 'publication']))
})

it('lets each event happen by those whose seat it is, and by nobody else, once the work is accepted: abuse:A31', async () => {
  const { ana, supplier, check, confirmFunds, byLink } = world
  await confirmFunds(at.caseId, TOTAL)
  await check(at.caseId, 'order', TOTAL)
  await moveCase(ana.ctx, { ...at, type: 'order.placed', data: {} })
  await byLink(at.caseId, supplier, 'supplier', (ctx) => moveCase(ctx, { ...at, type: 'work.delivered', data: {} }))
  const verdicts = smallFix.criteria.map((criterion) => ({ criterion, met: true }))
  await moveCase(ana.ctx, { ...at, type: 'work.accepted', data: { verdicts } })
  await askAllHere()
}, 120_000)

const HOUR = 3_600_000
const SHA = 'a'.repeat(64)
const bids = ['bid-1', 'bid-2']

/** An open opportunity, stage by stage; the offers themselves are another room's. */
async function* openOpportunity() {
  const { ctx, ana, check, confirmFunds, supplier, outside, byLink } = world
  const other = (await outside('Lou of Large Works', 'lou@large.example')).id
  const move = (as: Ctx, type: (typeof eventTypes)[number], data: object) =>
    moveCase(as, { ...at, type, data: data as never })
  const bySupplier = (type: (typeof eventTypes)[number], data: object) =>
    byLink(at.caseId, supplier, 'supplier', (ctx) => move(ctx, type, data))
  await move(ana.ctx, 'case.described', smallFix)
  await confirmFunds(at.caseId, TOTAL)
  await check(at.caseId, 'publish', TOTAL)
  const closesAt = new Date(ctx.clock.now().getTime() + HOUR).toISOString()
  const notice = { closesAt, questionsUntil: closesAt, seedCommitment: SHA, document: SHA, languages: ['en'] }
  await move(ana.ctx, 'notice.published', { ...notice, holders: holders.map(({ party }) => party) })
  yield 'open'
  ctx.clock.advance(2 * HOUR)
  await move(ctx, 'offers.closed', { bids, root: SHA })
  yield 'sealed'
  const opened = [supplier, other].map((supplierId, i) => ({ bid: bids[i], supplierId, priceCents: 400_000 }))
  await move(holders[0]!.ctx, 'offers.opened', {
    holders: holders.slice(0, 2).map(({ party }) => party),
    opened,
    faulty: [],
  })
  yield 'evaluating'
  const verdicts = [{ criterion: 'Works', passes: true, rationale: 'It was tried.' }]
  for (const bid of bids) await move(eve.ctx, 'bid.assessed', { bid, verdicts })
  await move(eve.ctx, 'assessment.locked', {})
  await check(at.caseId, 'award', TOTAL)
  const ladder = opened.map(({ supplierId, priceCents }) => ({ supplierId, priceCents }))
  const acceptBy = new Date(ctx.clock.now().getTime() + HOUR).toISOString()
  await move(ctx, 'supplier.selected', { method: 'draw', ladder, acceptBy })
  yield 'selected'
  await bySupplier('award.accepted', { document: SHA, name: 'Sam' })
  await move(ana.ctx, 'contract.signed', { document: SHA, name: 'Ana' })
  yield 'contracted'
  await bySupplier('work.delivered', {})
  yield 'delivered'
  await move(ana.ctx, 'work.accepted', { verdicts: smallFix.criteria.map((criterion) => ({ criterion, met: true })) })
  await bySupplier('invoice.received', { totalCents: TOTAL, number: '2026-1' })
  await move(world.max.ctx, 'payment.approved', { amountCents: TOTAL })
  await check(at.caseId, 'pay', TOTAL)
  await move(world.cleo.ctx, 'payment.made', { amountCents: TOTAL, key: 'matrix' })
  await move(world.cleo.ctx, 'payment.reconciled', {})
  await move(ana.ctx, 'case.completed', {})
  yield 'complete'
}

it('lets each event happen by those whose seat it is, and by nobody else, at each stage of an open opportunity: abuse:A31', async () => {
  at = { projectId: world.projectId, caseId: await world.open(world.ana.ctx, 'open') }
  const reached: string[] = []
  for await (const stage of openOpportunity()) {
    expect((await findCase(world.lead.ctx, at)).stage).toBe(stage)
    await askAllHere()
    reached.push(stage)
  }
  expect(reached).toHaveLength(7)
}, 120_000)

/** Purchases that end early, each at its end. */
async function* endEarly() {
  const { ana, olga, check, confirmFunds, supplier, open, projectId } = world
  const move = (type: (typeof eventTypes)[number], data: object) =>
    moveCase(ana.ctx, { ...at, type, data: data as never })
  at = { projectId, caseId: await open() }
  yield 'draft'
  await move('case.described', smallFix)
  await check(at.caseId, 'order', TOTAL)
  await move('offer.asked', { supplierId: supplier, until: '2026-12-01' })
  yield 'open'
  await move('case.cancelled', { reason: 'The form is replaced.' })
  yield 'cancelled'
  at = { projectId, caseId: await open() }
  await move('case.described', smallFix)
  await confirmFunds(at.caseId, TOTAL)
  await check(at.caseId, 'order', TOTAL)
  await move('supplier.chosen', { supplierId: supplier, priceCents: 400_000, isDirect: true, reason: 'They wrote it.' })
  await move('order.placed', {})
  const reason = 'The department replaces the whole form next month.'
  await move('termination.proposed', { percentBp: 4000, reason })
  const ending = { kind: 'convenience' as const, percentBp: 4000, reason }
  await moveCase(olga.ctx, { ...at, type: 'contract.terminated', data: ending })
  yield 'terminated'
}

/** An opportunity of which no offer passes. */
async function* passNone() {
  const { ctx } = world
  at = { projectId: world.projectId, caseId: await world.open(world.ana.ctx, 'open') }
  const course = openOpportunity()
  for (let i = 0; i < 3; i++) await course.next()
  const verdicts = [{ criterion: 'Works', passes: false, rationale: 'It was tried.' }]
  for (const bid of bids) await moveCase(eve.ctx, { ...at, type: 'bid.assessed', data: { bid, verdicts } })
  await moveCase(eve.ctx, { ...at, type: 'assessment.locked', data: {} })
  await moveCase(ctx, { ...at, type: 'bids.none-passed', data: {} })
  yield 'unsuccessful'
}

it('lets each event happen by those whose seat it is, and by nobody else, where a purchase has ended early: abuse:A31', async () => {
  for (const ends of [endEarly(), passNone()])
    for await (const stage of ends) {
      expect((await findCase(world.lead.ctx, at)).stage).toBe(stage)
      await askAllHere()
    }
}, 120_000)

it('has asked everybody at every stage that there is', () => {
  expect([...asked].toSorted()).toEqual(stages.toSorted())
})
