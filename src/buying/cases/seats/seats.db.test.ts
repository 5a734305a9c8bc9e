import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../../tests/support/buying-world.ts'
import { dataOf, fitted } from '../../../../tests/support/case-events.ts'
import { eventTypes, moveCase, moves, readCase, type Seat } from '../index.ts'
import { conflicts, seats } from './seats.ts'

// Two locks keep conflicting seats apart, each of which holds alone: the code that decides, and the database that keeps.
let world: BuyingWorld
/** Somebody who has every duty that there is. */
let pat: BuyingWorld['ana']
beforeAll(async () => {
  world = await openBuyingWorld()
  pat = await world.join('Pat of All Trades', 'analyst')
  for (const seat of seats) if (seat !== 'requester' && seat !== 'supplier') await world.give(pat.party, seat)
})
afterAll(() => world.ctx.close())

const sit = (caseId: string, seat: string) =>
  world.ctx.pool.query('insert into buying.seat (case_id, seat, party_id, taken_at) values ($1, $2, $3, now())', [
    ...[caseId, seat, pat.party],
  ])
const lock = (how: 'enable' | 'disable') =>
  world.ctx.pool.query(`alter table buying.seat ${how} trigger keep_seats_apart`)

/** A purchase in which they have one seat, and are asked for an offer where they might take that of a supplier. */
async function openWith(seat: Seat, next: Seat): Promise<{ projectId: string; caseId: string }> {
  const { ana, check, projectId, open } = world
  const by = next === 'requester' ? pat : ana
  const at = { projectId, caseId: await open(by.ctx) }
  if (next === 'supplier') {
    await moveCase(by.ctx, { ...at, type: 'case.described', data: smallFix })
    await check(at.caseId, 'order', 460_000)
    await moveCase(by.ctx, { ...at, type: 'offer.asked', data: { supplierId: pat.party, until: '2026-06-09' } })
  }
  await sit(at.caseId, seat)
  return at
}

describe('conflicting seats of one purchase: rule:G22 abuse:A09', () => {
  it('are kept apart by the code alone, whatever the one who has the first would do in the second', async () => {
    await lock('disable')
    const tried = new Set<string>()
    for (const [held, next] of conflicts.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
      const at = await openWith(held, next)
      const { state } = await readCase(world.ctx, at)
      for (const type of eventTypes.filter((one) => moves[one].by.includes(next) && one !== 'case.opened')) {
        const data = fitted(type, fc.sample(dataOf[type], { numRuns: 1, seed: 3 })[0], state)
        const moved = moveCase(pat.ctx, { ...at, type, data: data as never, seats: [next] })
        await expect(moved, `${held}, then ${type} as ${next}`).rejects.toMatchObject({ code: 'case.seats-conflict' })
        tried.add(`${held} ${next}`)
      }
    }
    await lock('enable')
    expect(tried.size).toBe(conflicts.length * 2)
  })

  it('are kept apart by the database alone, either way round, and no others are', async () => {
    const { rows } = await world.ctx.pool.query<{ seat: string; other: string }>(
      'select seat, other from buying.conflict',
    )
    const both = (pairs: readonly (readonly string[])[]) => pairs.map((pair) => pair.toSorted().join(' ')).toSorted()
    expect(both(rows.map(({ seat, other }) => [seat, other]))).toEqual(both(conflicts))
    const apart = new Set(both(conflicts))
    for (const first of seats)
      for (const second of seats.filter((one) => one !== first)) {
        const caseId = await world.open()
        await sit(caseId, first)
        const taken = sit(caseId, second)
        if (apart.has([first, second].toSorted().join(' ')))
          await expect(taken).rejects.toMatchObject({ code: 'BU001' })
        else await taken
      }
  })
})
