import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseBp, parseCents, writeBp, writeCents } from './cents.ts'

it.each([
  ['4000', 400_000],
  ['4000.5', 400_050],
  ['4,000.50', 400_050],
  ['4 000,50', 400_050],
  ['$4,000.50', 400_050],
  ['4.000,50 €', 400_050],
  ['4,000', 400_000],
  ['£4,000', 400_000],
  ['4.000 €', 400_000],
  ['0', 0],
  ['0.07', 7],
  ['9993.50', 999_350],
])('reads %s as an amount', (text, cents) => {
  expect(parseCents(text)).toBe(cents)
})

it.each(['', 'about 4000', '4000.555', '40 percent', '4000 5000', '99999999999999999', '12,34,56.7.8'])(
  'takes %s for no amount',
  (text) => {
    expect(parseCents(text)).toBeUndefined()
  },
)

it('reads what it writes, to the cent: abuse:A28', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (cents) => {
      expect(parseCents(writeCents(cents))).toBe(cents)
    }),
    { numRuns: 5000 },
  )
  fc.assert(
    fc.property(fc.nat(10_000), (bp) => {
      expect(parseBp(writeBp(bp))).toBe(bp)
    }),
  )
})

it('rounds a rate up, so that no tax is forgotten', () => {
  expect([parseBp('13'), parseBp('14.975'), parseBp('9,25 %'), parseBp('5%')]).toEqual([1300, 1498, 925, 500])
  expect([parseBp('abc'), parseBp('-3')]).toEqual([undefined, undefined])
})
