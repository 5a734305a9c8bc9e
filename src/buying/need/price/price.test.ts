import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { priceOf, reasonableRange, standingOf, taxHeadroom, taxOf } from './price.ts'
import { workOutPrice } from './work-out-price.ts'
import { countWorkdays, earliestEnd } from './workdays.ts'

const cents = fc.integer({ min: 0, max: 1_000_000_000_000 })
const bp = fc.integer({ min: 0, max: 4000 })
const total = (price: bigint, tax: bigint) => price + (price * tax + 9999n) / 10000n

describe('the price of a piece of work', () => {
  it('is hours and those of administration times the rate, with tax at worst: buying:J1', () => {
    const asked = { minutes: 45 * 60, adminMinutes: 10 * 60, hourlyRateCents: 9000, maxTaxBp: 1500 }
    expect(workOutPrice({ ...asked, limitCents: 1_000_000 })).toMatchObject({
      ...{ priceCents: 495_000, taxCents: 74_250, totalCents: 569_250, fits: true, headroomCents: 869_565 },
    })
  })

  it('rounds a part of a cent up', () => {
    expect(priceOf({ minutes: 1, adminMinutes: 0, hourlyRateCents: 9001 })).toBe(151)
    expect(taxOf(1, 1500)).toBe(1)
  })
})

describe('the highest price that fits a limit: rule:G02 abuse:A28', () => {
  it('fits to the cent, and one cent more does not, whatever the tax', () => {
    fc.assert(
      fc.property(cents, bp, (limit, tax) => {
        const price = BigInt(taxHeadroom(limit, tax))
        const [most, over] = [total(price, BigInt(tax)), total(price + 1n, BigInt(tax))]
        return most <= BigInt(limit) && over > BigInt(limit)
      }),
      { numRuns: 5000 },
    )
  })

  it('counts tax as exactly as whole numbers of any length do', () => {
    fc.assert(
      fc.property(cents, bp, (price, tax) => BigInt(price + taxOf(price, tax)) === total(BigInt(price), BigInt(tax))),
      { numRuns: 5000 },
    )
  })

  it('is 8,690 and a little for a limit of 10,000 at 15 %, and leaves room for fees', () => {
    expect(taxHeadroom(1_000_000, 1500)).toBe(869_565)
    expect(taxHeadroom(1_000_000, 1500, 10_000)).toBe(860_869)
    expect(taxHeadroom(500, 1500, 10_000)).toBe(0)
  })
})

describe('a reasonable price: rule:G11', () => {
  it('is within a quarter of itself of the estimate', () => {
    expect(reasonableRange(400_000)).toEqual({ fromCents: 320_000, toCents: 533_333 })
    expect([900_000, 400_000, 100_000].map((quote) => standingOf(quote, 400_000))).toEqual([
      'high',
      'reasonable',
      'low',
    ])
  })

  it('agrees with the rule at every price', () => {
    const price = fc.integer({ min: 1, max: 100_000_000 })
    fc.assert(
      fc.property(price, price, (quote, estimate) => {
        const isWithin = Math.abs(quote - estimate) * 10_000 <= 2500 * quote
        return (standingOf(quote, estimate) === 'reasonable') === isWithin
      }),
      { numRuns: 5000 },
    )
  })
})

describe('hours against dates: rule:G14', () => {
  it('counts working days, both ends, without holidays', () => {
    expect(countWorkdays('2026-11-23', '2026-11-27')).toBe(5)
    expect(countWorkdays('2026-11-21', '2026-11-22')).toBe(0)
    expect(countWorkdays('2026-12-24', '2026-12-28', new Set(['2026-12-25']))).toBe(2)
    expect(countWorkdays('2026-11-27', '2026-11-23')).toBe(0)
  })

  it('finds that 80 hours do not fit a week, and the first day they could be done', () => {
    const asked = { minutes: 80 * 60, adminMinutes: 0, hourlyRateCents: 9000, maxTaxBp: 0, limitCents: 10_000_000 }
    const { dates } = workOutPrice({ ...asked, startOn: '2026-11-23', deliverBy: '2026-11-27' })
    expect(dates).toEqual({ workdays: 5, minutes: 2250, fits: false, earliestEnd: '2026-12-07' })
    expect(earliestEnd('2026-11-21', 0)).toBe('2026-11-23')
  })
})
