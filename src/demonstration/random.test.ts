import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from './random.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('random numbers', () => {
  it('repeat for the same seed and stream', () => {
    fc.assert(
      fc.property(seeds, seeds, (seed, stream) => {
        const [one, other] = [createRandom(seed, stream), createRandom(seed, stream)]
        for (let at = 0; at < 20; at += 1) expect(one.next()).toBe(other.next())
      }),
    )
  })

  it('differ between neighbouring streams', () => {
    const firsts = new Set(Array.from({ length: 5000 }, (_, stream) => createRandom(7, stream).next()))
    expect(firsts.size).toBeGreaterThan(4990)
  })

  it('stay between the bounds asked for', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, width) => {
        const drawn = createRandom(seed, 0).between(low, low + width)
        expect(drawn).toBeGreaterThanOrEqual(low)
        expect(drawn).toBeLessThanOrEqual(low + width)
      }),
    )
  })

  it('have the mean that was asked for', () => {
    const random = createRandom(1, 1)
    const drawn = Array.from({ length: 20_000 }, () => random.poisson(2.5))
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(2.5, 1)
  })
})
