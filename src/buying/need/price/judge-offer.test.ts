import { expect, it } from 'vitest'
import { judgeOffer, looksLikeASlip } from './judge-offer.ts'

const plan = {
  ...{ priceCents: 400_000, feesCents: 0, taxBp: 1500, startDay: '2026-06-02', deliverBy: '2026-06-20' },
  ...{ budgetLine: '', licence: '', criteria: [] },
}
const terms = { limitCents: 1_000_000, currency: 'CAD' }
const noRules = { ...terms, currency: null }

it.each([
  [400_000, terms, null],
  [869_565, terms, 'far-above'],
  [869_566, terms, 'over-limit'],
  [800_000, terms, null],
  [900_000_000, noRules, 'far-above'],
] as const)(
  'an offer of %i is judged by the limit with tax, then by the price that was named',
  (priceCents, by, odd) => {
    expect(judgeOffer({ plan, priceCents }, by)).toBe(odd)
  },
)

it('has a supplier look once more at what the rules forbid, and at a slip of a digit, without telling what was reckoned', () => {
  const slip = (priceCents: number, by: Parameters<typeof looksLikeASlip>[1] = noRules, named = 400_000) =>
    looksLikeASlip({ plan: { ...plan, priceCents: named }, priceCents }, by)
  expect([slip(869_566, terms), slip(869_565, terms), slip(999_999), slip(1_000_000)]).toEqual([
    true,
    false,
    false,
    true,
  ])
  for (const named of [60_000, 200_000, 499_999])
    expect([slip(999_999, noRules, named), slip(1_000_000, noRules, named)]).toEqual([false, true])
})
