import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paidOf, replay } from '#buying/cases/index.ts'
import { lived, runEvents } from '../../../../tests/support/case-events.ts'
import { handOffs } from '../flow/hand-offs.ts'
import { findBehind, nameHandOff } from './behind.ts'
import { addUp, addUpWaits, type PilotCase } from './figures.ts'

const anyCase: fc.Arbitrary<PilotCase> = fc.tuple(lived, fc.boolean()).map(([sequence, isSplit]) => {
  const { events } = runEvents(sequence)
  return { caseId: String(events.length), number: 1, title: 'Fix', state: replay(events), events, isSplit }
})

describe('a report that writes itself from events: buying:S15', () => {
  it('counts each step of the way once a purchase, and no later step more often than an earlier one', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 5 }), (cases) => {
        const { opened, awarded, delivered, paid, paidCents, splits, suppliers } = addUp(cases, [])
        expect(opened).toBe(cases.length)
        expect(awarded).toBeLessThanOrEqual(opened)
        expect(delivered).toBeLessThanOrEqual(awarded)
        expect(paid).toBeLessThanOrEqual(awarded)
        expect(paidCents).toBe(cases.reduce((sum, { state }) => sum + paidOf(state), 0))
        expect(splits).toBe(cases.filter(({ isSplit }) => isSplit).length)
        expect(suppliers.chosen).toBeLessThanOrEqual(suppliers.asked)
        expect(suppliers.offered).toBeLessThanOrEqual(suppliers.asked)
      }),
    )
  })

  it('abuse:A35 counts what was paid and nothing as saved: no budget, estimate or higher offer makes a difference', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 5 }), fc.integer({ min: 1, max: 9 }), (cases, factor) => {
        const inflated = cases.map((one) => {
          const { plan, fundsCents, offers } = one.state
          const dear = plan && { ...plan, priceCents: plan.priceCents * factor }
          const higher = offers.map((offer) => ({ ...offer, priceCents: (offer.priceCents ?? 0) * factor }))
          return { ...one, state: { ...one.state, plan: dear, fundsCents: fundsCents * factor, offers: higher } }
        })
        expect(addUp(inflated, [])).toEqual(addUp(cases, []))
        expect(Object.keys(addUp(cases, [])).filter((name) => /sav|avoid/i.test(name))).toEqual([])
      }),
    )
  })

  it('adds up every hand-off, and puts the longest wait first', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 5 }), (cases) => {
        const waits = addUpWaits(cases)
        const all = cases.flatMap(({ events }) => handOffs(events))
        const sum = (of: readonly number[]) => of.reduce((total, one) => total + one, 0)
        expect(sum(waits.map(({ times }) => times))).toBe(all.length)
        expect(sum(waits.map(({ totalMs }) => totalMs))).toBe(sum(all.map(({ waitedMs }) => waitedMs)))
        expect(waits.map(({ totalMs }) => totalMs)).toEqual(
          waits.map(({ totalMs }) => totalMs).toSorted((a, b) => b - a),
        )
      }),
    )
  })

  it('tells what was refused by the limit that it did not keep', () => {
    const limits = ['money', 'team', 'money'] as const
    const refusals = limits.map((limit, i) => ({ caseId: String(i), number: i, title: 'Fix', limit }))
    expect(addUp([], refusals).refused).toEqual({ money: 2, team: 1 })
  })

  it('follows each figure back to as many purchases as it counts', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 5 }), (cases) => {
        const figures = addUp(cases, [])
        for (const figure of ['opened', 'awarded', 'delivered', 'paid', 'splits'] as const)
          expect(findBehind(figures, figure)).toHaveLength(figures[figure])
        const paid = findBehind(figures, 'paid')!.reduce((sum, one) => sum + one.figures!.paidCents, 0)
        expect(paid).toBe(figures.paidCents)
        for (const wait of figures.waits) expect(findBehind(figures, nameHandOff(wait))).not.toHaveLength(0)
        expect(findBehind(figures, 'luck')).toBeUndefined()
      }),
    )
  })
})
