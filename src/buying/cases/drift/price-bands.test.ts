import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countBands, drifts } from './price-bands.ts'

const LIMIT = 1_000_000
const within = (from: number, to: number, count: number) =>
  fc.array(fc.noBias(fc.integer({ min: from * LIMIT, max: to * LIMIT })), { minLength: count, maxLength: count })
const share = (of: fc.Arbitrary<number[]>, runs = 300) =>
  fc.sample(of, { numRuns: runs, seed: 12 }).filter((totals) => drifts(countBands(totals, LIMIT))).length / runs

describe('abuse:A12 prices that drift to just under the limit', () => {
  it('puts each total into one tenth of the limit, and what is above it into none', () => {
    expect(countBands([1, 100_000, 100_001, 899_999, 900_000, 900_001, LIMIT, LIMIT + 1], LIMIT)).toEqual([
      ...[2, 1, 0, 0, 0],
      ...[0, 0, 0, 2, 2],
    ])
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2 * LIMIT })),
        fc.integer({ min: 1, max: LIMIT }),
        (totals, limit) => {
          const counted = countBands(totals, limit).reduce((sum, one) => sum + one, 0)
          expect(counted).toBe(totals.filter((cents) => cents <= limit).length)
        },
      ),
    )
  })

  it('is told where a team’s prices gather in the last tenth', () => {
    const gathered = fc.tuple(within(0.1, 1, 20), within(0.91, 1, 15)).map((all) => all.flat())
    expect(share(gathered)).toBeGreaterThanOrEqual(0.95)
    expect(
      drifts(
        countBands(
          Array.from({ length: 7 }, () => 990_000),
          LIMIT,
        ),
      ),
    ).toBe(true)
  })

  it('is not told of prices that lie anywhere, nor of a few', () => {
    expect(share(within(0.05, 1, 60))).toBeLessThanOrEqual(0.02)
    expect(drifts(countBands([990_000, 985_000, 999_000], LIMIT))).toBe(false)
    expect(drifts(countBands([], LIMIT))).toBe(false)
  })

  it('is told of as many as there are', () => {
    expect(drifts([...Array(8).fill(0), 40_000, 60_000])).toBe(true)
    expect(drifts([...Array(8).fill(0), 50_000, 50_000])).toBe(false)
  })
})
