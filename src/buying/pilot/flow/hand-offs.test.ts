import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '#buying/cases/index.ts'
import { lived, runEvents } from '../../../../tests/support/case-events.ts'
import { handOffs, measureFlow } from './hand-offs.ts'

const MINUTE = 60_000
const at = (minutes: number) => new Date(Date.parse('2026-06-01T12:00:00Z') + minutes * MINUTE).toISOString()
const event = (type: CaseEvent['type'], party: string | null, seat: string, minutes: number) =>
  ({ type, party, seat, at: at(minutes), data: {} }) as unknown as CaseEvent

const day = 24 * 60
const story = [
  event('case.opened', 'ana', 'requester', 0),
  event('case.described', 'ana', 'requester', 20),
  event('case.checked', null, 'system', 20),
  event('funds.confirmed', 'max', 'funds', 2 * day),
  event('order.placed', 'ana', 'requester', 2 * day + 30),
  event('offers.closed', null, 'system', 5 * day),
  event('work.delivered', 'sam', 'supplier', 6 * day),
]

describe('elapsed against touched time: buying:S28', () => {
  it('says who waited for whom at each hand-off, and for how long', () => {
    const told = handOffs(story).map(({ from, to, act, waitedMs }) => [from.seat, to.seat, act, waitedMs / MINUTE])
    expect(told).toEqual([
      ['requester', 'funds', 'funds.confirmed', 2 * day - 20],
      ['funds', 'requester', 'order.placed', 30],
      ['requester', 'time', 'offers.closed', 3 * day - 30],
      ['time', 'supplier', 'work.delivered', day],
    ])
  })

  it('counts as touched what one person did in one sitting of half an hour', () => {
    expect(measureFlow(story)).toMatchObject({ elapsedMs: 6 * day * MINUTE, touchedMs: 20 * MINUTE })
    const sitting = (minutes: number) =>
      measureFlow([
        event('case.opened', 'ana', 'requester', 0),
        event('case.described', 'ana', 'requester', minutes),
        event('order.placed', 'max', 'funds', 600),
      ]).touchedMs / MINUTE
    expect([sitting(30), sitting(31)]).toEqual([30, 0])
  })

  it('has all of its time in flow where nothing waited', () => {
    expect(measureFlow([])).toEqual({ elapsedMs: 0, touchedMs: 0, waitedMs: 0, flowBp: 10_000 })
    expect(measureFlow(story.slice(0, 3)).flowBp).toBe(10_000)
  })

  it('never counts a moment twice, whatever happens in a purchase', () => {
    fc.assert(
      fc.property(lived, (sequence) => {
        const { events } = runEvents(sequence)
        const { elapsedMs, touchedMs, waitedMs, flowBp } = measureFlow(events)
        const handed = handOffs(events)
        const between = handed.reduce((sum, one) => sum + one.waitedMs, 0)
        expect(touchedMs + waitedMs).toBe(elapsedMs)
        expect(touchedMs + between).toBeLessThanOrEqual(elapsedMs)
        expect(handed.reduce((sum, one) => sum + one.elapsedMs, 0)).toBeLessThanOrEqual(elapsedMs)
        expect(flowBp).toBeGreaterThanOrEqual(0)
        expect(flowBp).toBeLessThanOrEqual(10_000)
        for (const { from, to, ...took } of handed) {
          expect(from.party).not.toBe(to.party)
          expect(took.waitedMs).toBeGreaterThanOrEqual(0)
          expect(took.waitedMs + took.touchedMs).toBeLessThanOrEqual(took.elapsedMs)
        }
      }),
    )
  })
})
