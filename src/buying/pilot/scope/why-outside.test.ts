import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PilotScope } from './pilot.ts'
import { type PilotPurchase, whyOutside } from './why-outside.ts'

const pilot: PilotScope = {
  ...{ teams: ['web'], kinds: ['accessibility', 'software'], mostPurchases: 10, mostCents: 5_000_000 },
  ...{ currency: 'CAD', firstDay: '2026-06-01', lastDay: '2026-12-31' },
}
const purchase: PilotPurchase = {
  ...{ team: 'web', category: 'software', totalCents: 460_000, currency: 'CAD', day: '2026-06-15' },
}
const none = { purchases: 0, cents: 0 }
const limitOf = (change: Partial<PilotPurchase>, taken = none, scope = pilot) =>
  whyOutside(scope, { ...purchase, ...change }, taken)?.limit ?? null

const day = fc
  .integer({ min: 0, max: 400 })
  .map((days) => new Date(Date.UTC(2026, 4, 1) + days * 86_400_000).toISOString().slice(0, 10))
const cents = fc.integer({ min: 0, max: 6_000_000 })
const anyPurchase = fc.record({
  ...{ team: fc.constantFrom('web', 'data'), category: fc.constantFrom('software', 'accessibility', 'hardware') },
  ...{ totalCents: cents, currency: fc.constantFrom('CAD', 'USD'), day },
})
const anyTaken = fc.record({ purchases: fc.integer({ min: 0, max: 12 }), cents })

describe('the scope of a pilot: buying:M04', () => {
  it('has its first and its last day within', () => {
    expect(limitOf({ day: '2026-05-31' })).toBe('too-early')
    expect(limitOf({ day: '2026-06-01' })).toBe(null)
    expect(limitOf({ day: '2026-12-31' })).toBe(null)
    expect(limitOf({ day: '2027-01-01' })).toBe('too-late')
  })

  it('takes the last purchase and the last cent, and not one more', () => {
    expect(limitOf({}, { purchases: 9, cents: 0 })).toBe(null)
    expect(limitOf({}, { purchases: 10, cents: 0 })).toBe('number')
    expect(limitOf({ totalCents: 1_000_000 }, { purchases: 1, cents: 4_000_000 })).toBe(null)
    expect(whyOutside(pilot, { ...purchase, totalCents: 1_000_001 }, { purchases: 1, cents: 4_000_000 })).toEqual({
      ...{ limit: 'money', leftCents: 1_000_000, totalCents: 1_000_001, currency: 'CAD' },
    })
  })

  it('names the team, the kind of work and the currency that it does not cover', () => {
    expect(limitOf({ team: 'roads' })).toBe('team')
    expect(limitOf({ category: 'hardware' })).toBe('kind')
    expect(limitOf({ currency: 'USD' })).toBe('currency')
  })

  it('lets in what keeps every limit, and nothing else', () => {
    fc.assert(
      fc.property(anyPurchase, anyTaken, (one, taken) => {
        const keeps =
          one.day >= pilot.firstDay &&
          one.day <= pilot.lastDay &&
          pilot.teams.includes(one.team) &&
          pilot.kinds.includes(one.category) &&
          one.currency === pilot.currency &&
          taken.purchases < pilot.mostPurchases &&
          taken.cents + one.totalCents <= pilot.mostCents
        expect(whyOutside(pilot, one, taken) === null).toBe(keeps)
      }),
    )
  })

  it('never reaches over its number or its money, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyPurchase, { maxLength: 40 }), (tried) => {
        const taken = { ...none }
        for (const one of tried) {
          if (whyOutside(pilot, one, taken)) continue
          taken.purchases += 1
          taken.cents += one.totalCents
        }
        expect(taken.purchases).toBeLessThanOrEqual(pilot.mostPurchases)
        expect(taken.cents).toBeLessThanOrEqual(pilot.mostCents)
      }),
    )
  })

  it('does not let in by a narrower scope what a wider one keeps out', () => {
    fc.assert(
      fc.property(anyPurchase, anyTaken, fc.nat(5), fc.nat(2_000_000), (one, taken, fewer, less) => {
        const narrower = { ...pilot, mostPurchases: pilot.mostPurchases - fewer, mostCents: pilot.mostCents - less }
        fc.pre(whyOutside(pilot, one, taken) !== null)
        expect(whyOutside(narrower, one, taken)).not.toBe(null)
      }),
    )
  })
})
