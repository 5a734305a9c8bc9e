import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawBids, type Entrant, findTwice, rankBids, rotateBids } from './order-bids.ts'
import { findOverlaps } from './overlap.ts'
import { scoreSignals } from './signals.ts'

const entrant = fc.record({
  bid: fc.uuid(),
  supplierId: fc.uuid(),
  scoreBp: fc.integer({ min: 0, max: 10_000 }),
  awards: fc.nat(3),
  lastAwardAt: fc.option(fc.constantFrom('2026-01-01', '2026-03-01')),
})
const world = fc.uniqueArray(entrant, { minLength: 1, maxLength: 8, selector: ({ bid }) => bid }).chain((entrants) =>
  fc.record({
    entrants: fc.constant(entrants),
    drawn: fc.shuffledSubarray(
      entrants.map(({ bid }) => bid),
      { minLength: entrants.length },
    ),
  }),
)
const bids = (all: readonly Entrant[]) => all.map(({ bid }) => bid)

describe('the three ways to choose', () => {
  it('each hold everybody once, and do not depend on the order in which they are asked', () => {
    fc.assert(
      fc.property(world, ({ entrants, drawn }) => {
        for (const order of [drawBids, rankBids, rotateBids]) {
          const told = bids(order(entrants, drawn))
          expect(told.toSorted()).toEqual(bids(entrants).toSorted())
          expect(bids(order(entrants.toReversed(), drawn))).toEqual(told)
        }
      }),
    )
  })

  it('invariant:I9 rank by score and rotate by awards; the draw decides among equals alone', () => {
    fc.assert(
      fc.property(world, ({ entrants, drawn }) => {
        const ranked = rankBids(entrants, drawn)
        for (const [i, one] of ranked.slice(1).entries()) expect(ranked[i]!.scoreBp).toBeGreaterThanOrEqual(one.scoreBp)
        const rotated = rotateBids(entrants, drawn)
        for (const [i, one] of rotated.slice(1).entries()) expect(rotated[i]!.awards).toBeLessThanOrEqual(one.awards)
        expect(bids(drawBids(entrants, drawn))).toEqual(drawn)
        const equal = entrants.map((one) => ({ ...one, scoreBp: 1, awards: 0, lastAwardAt: null }))
        expect(bids(rankBids(equal, drawn))).toEqual(drawn)
        expect(bids(rotateBids(equal, drawn))).toEqual(drawn)
      }),
    )
  })
})

it('abuse:A16 keeps the first of those who share an account, and all whose account nobody verified', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day))
  const all = [
    { supplierId: 'b', payee: 'x', receivedAt: at(2) },
    { supplierId: 'a', payee: 'x', receivedAt: at(1) },
    { supplierId: 'c', payee: null, receivedAt: at(3) },
    { supplierId: 'd', payee: null, receivedAt: at(4) },
  ]
  expect(findTwice(all)).toEqual([{ supplierId: 'b', why: 'same-account' }])
})

describe('signals', () => {
  const text = 'We move the focus in the order in which the fields are read and test it with a screen reader'

  it('abuse:A15 find texts that share their words, whatever marks and cases, and not those on the same subject', () => {
    const copied = `Hello. ${text.toUpperCase().replaceAll(' ', ',  ')}!`
    const own = 'Each field gets a tab index, then three people who are blind try the form and we mend what they find'
    const found = findOverlaps([
      { id: 'a', text },
      { id: 'b', text: copied },
      { id: 'c', text: own },
    ])
    expect(found).toEqual([{ a: 'a', b: 'b', share: 1 }])
  })

  it('add up for a pair, and stay at most 100', () => {
    const kinds = ['account', 'phone', 'address', 'domain', 'same-words', 'withdrew-for'] as const
    const found = kinds.map((kind, i) => (i % 2 ? { a: 'a', b: 'b', kind } : { a: 'b', b: 'a', kind }))
    expect(scoreSignals(found)).toEqual([{ suppliers: ['a', 'b'], kinds: [...kinds], score: 100 }])
  })
})
