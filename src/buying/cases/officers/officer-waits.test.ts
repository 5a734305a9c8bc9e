import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lived, runEvents } from '../../../../tests/support/case-events.ts'
import type { CaseEvent, EventType } from '../machine/events.ts'
import { listOfficerWaits } from './officer-waits.ts'

const at = (hours: number) => new Date(Date.parse('2026-06-01T08:00:00Z') + hours * 3_600_000).toISOString()
const event = (type: EventType, hours: number, data: object, party: string | null = 'ana') =>
  ({ type, data, at: at(hours), party, seat: 'requester' }) as unknown as CaseEvent
const plan = { priceCents: 600_000, feesCents: 0, taxBp: 0, criteria: [], startDay: '', deliverBy: '' }
const begin = [event('case.opened', 0, { lane: 'small' }), event('case.described', 1, { title: 'Fix', ...plan })]
const checked = (hours: number, checkId: string, asks = ['G06:1']) =>
  event('case.checked', hours, { checkId, moment: 'check', outcome: 'ask', totalCents: 600_000, asks }, null)
const decided = (hours: number) => event('officer.decided', hours, { verdict: 'chunk' }, 'olga')

describe('what waits for an officer: buying:M31', () => {
  it('waits from the check that asks to the decision', () => {
    expect(listOfficerWaits([...begin, checked(2, 'one'), decided(50)])).toEqual([
      { about: 'decision', ref: 'one', from: at(2), until: at(50), by: null, text: '', step: '' },
    ])
  })

  it('goes on waiting while the rules ask again, for the newest check', () => {
    const waits = listOfficerWaits([...begin, checked(2, 'one'), checked(3, 'two', ['G06:2'])])
    expect(waits).toMatchObject([{ ref: 'two', from: at(2), until: null }])
  })

  it('waits for nothing that an officer decided on already', () => {
    expect(listOfficerWaits([...begin, checked(2, 'one'), decided(3), checked(4, 'two')])).toHaveLength(1)
  })

  it('ends where the purchase changes or is cancelled', () => {
    const changed = event('case.described', 5, { title: 'Fix', ...plan, priceCents: 100 })
    expect(listOfficerWaits([...begin, checked(2, 'one'), changed])[0]).toMatchObject({ until: at(5) })
    const asked = event('officer.asked', 2, { questionId: 'q', step: 'check', text: 'May we?' })
    const cancelled = event('case.cancelled', 6, { reason: 'Not needed.' })
    expect(listOfficerWaits([...begin, asked, checked(3, 'one'), cancelled]).map(({ until }) => until)).toEqual([
      at(6),
      at(6),
    ])
  })

  it('tells who asked, and ends with the answer', () => {
    const asked = event('officer.asked', 2, { questionId: 'q', step: 'check', text: 'May we?' })
    const answered = event('officer.answered', 9, { questionId: 'q', text: 'Yes.' }, 'olga')
    expect(listOfficerWaits([...begin, asked, answered])).toEqual([
      { about: 'question', ref: 'q', from: at(2), until: at(9), by: 'ana', text: 'May we?', step: 'check' },
    ])
  })

  it('says of a purchase that goes on by the rules that no decision waits, whatever happened', () => {
    fc.assert(
      fc.property(lived, (sequence) => {
        const { events, states } = runEvents(sequence)
        const { check, decision, endedAt } = states.at(-1)!
        const isOpen = check?.outcome === 'ask' && !check.asks.every((one) => decision?.asks.includes(one)) && !endedAt
        const waiting = listOfficerWaits(events).filter(({ about, until }) => about === 'decision' && until === null)
        expect(waiting).toHaveLength(isOpen ? 1 : 0)
      }),
    )
  })
})
