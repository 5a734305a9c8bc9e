import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isAppError } from '#lib/app-error.ts'
import type { Ctx } from '#platform/context.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../tests/support/buying-world.ts'
import { dataOf, fitted } from '../../../tests/support/case-events.ts'
import { eventTypes, findCase, moveCase, moves, type Seat } from './index.ts'

// Who may bring about what, at which point: every event, for everybody, from the table of moves alone (abuse:A08, abuse:A31).
const TOTAL = 460_000
let world: BuyingWorld
let at: { projectId: string; caseId: string }
beforeAll(async () => {
  world = await openBuyingWorld()
  at = { projectId: world.projectId, caseId: await world.open() }
})
afterAll(() => world.ctx.close())

type Somebody = { name: string; seats: Seat[]; act: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T> }

/** Everybody there is, with the seats that are theirs in this purchase. */
async function listCallers(): Promise<Somebody[]> {
  const { ctx, ana, max, cleo, olga, quinn, lead, supplier, byLink, join } = world
  const as = (name: string, who: { ctx: Ctx }, seats: Seat[]): Somebody => ({
    name,
    seats,
    act: (work) => work(who.ctx),
  })
  const { state } = await findCase(lead.ctx, at)
  const isChosen = state.ladder.some(({ supplierId }) => supplierId === supplier)
  const isRequester = state.seats.some(({ party }) => party === ana.party)
  return [
    as('requester', ana, isRequester ? ['requester'] : []),
    as('manager', max, ['funds', 'approver']),
    as('cardholder', cleo, ['payer']),
    as('officer', olga, ['officer']),
    as('auditor', quinn, []),
    as('lead', lead, []),
    as('member without a duty', await join(`Viewer ${ctx.clock.newSecret(3)}`), []),
    as('visitor', { ctx: ctx.as({ kind: 'visitor' }) }, []),
    as('holder of an unknown link', { ctx: ctx.as({ kind: 'link', id: at.caseId }) }, []),
    {
      name: 'supplier by link',
      seats: isChosen ? ['supplier'] : [],
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

/** Asks everybody for every event at the point that was reached. */
async function askAll() {
  for (const caller of await listCallers())
    for (const type of eventTypes) {
      const mayTry = moves[type].by.some((seat) => caller.seats.includes(seat as Seat))
      const answer = await tryEvent(caller, type)
      expect([caller.name, type, answer, REFUSED.test(answer)]).toEqual([caller.name, type, answer, !mayTry])
    }
}

it('lets each event happen by those whose seat it is, and by nobody else, while a purchase is prepared: abuse:A08 abuse:A31', async () => {
  const { ana, check, supplier } = world
  await moveCase(ana.ctx, { ...at, type: 'case.described', data: smallFix })
  await check(at.caseId, 'check', TOTAL)
  const choice = { supplierId: supplier, priceCents: 400_000, isDirect: true, reason: 'They wrote the form.' }
  await moveCase(ana.ctx, { ...at, type: 'supplier.chosen', data: choice })
  await askAll()
}, 60_000)

it('lets each event happen by those whose seat it is, and by nobody else, once the work is accepted: abuse:A31', async () => {
  const { ana, supplier, check, confirmFunds, byLink } = world
  await confirmFunds(at.caseId, TOTAL)
  await check(at.caseId, 'order', TOTAL)
  await moveCase(ana.ctx, { ...at, type: 'order.placed', data: {} })
  await byLink(at.caseId, supplier, 'supplier', (ctx) => moveCase(ctx, { ...at, type: 'work.delivered', data: {} }))
  const verdicts = smallFix.criteria.map((criterion) => ({ criterion, met: true }))
  await moveCase(ana.ctx, { ...at, type: 'work.accepted', data: { verdicts } })
  await askAll()
}, 60_000)
