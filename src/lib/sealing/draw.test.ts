import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DrawInput, drawOrder } from './draw.ts'

/** The same 256 bits for the same words, on every machine: the tests of chance have one result. */
const from = (...words: (string | number)[]) => createHash('sha256').update(words.join(' ')).digest('base64url')

const bidsOf = (count: number, run = 0) =>
  Array.from({ length: count }, (_, i) => ({ commitment: from('commitment', run, i), secret: from('secret', run, i) }))

function inputOf(count: number, run = 0): DrawInput {
  const bids = bidsOf(count, run)
  return { offerId: 'offer-1', seed: from('seed', run), bids, passing: bids.map(({ commitment }) => commitment) }
}

/** How far counts are from all alike; compare with the value that chance exceeds once in 10,000 times. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}
const RARE = { 4: 23.5, 5: 25.7, 23: 55.5 }

/** How often each of `size` bids was drawn first over so many runs. */
async function countFirst(size: number, runs: number, makeInput: (run: number) => DrawInput): Promise<number[]> {
  const counts = Array<number>(size).fill(0)
  for (let run = 0; run < runs; run++) {
    const input = makeInput(run)
    const [first] = await drawOrder(input)
    counts[input.bids.findIndex(({ commitment }) => commitment === first)]! += 1
  }
  return counts
}

describe('a draw', () => {
  it('abuse:A17 gives the same order every time: a second draw is the first one again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.nat(1000), async (count, run) => {
        const order = await drawOrder(inputOf(count, run))
        expect(await drawOrder(inputOf(count, run))).toEqual(order)
        expect(order.toSorted()).toEqual(inputOf(count, run).passing.toSorted())
      }),
    )
  })

  it('does not depend on the order in which bids or entrants are listed', async () => {
    const input = inputOf(9)
    const { bids, passing } = input
    const turned = { ...input, bids: bids.toReversed(), passing: passing.toReversed() }
    expect(await drawOrder(turned)).toEqual(await drawOrder(input))
  })

  it('changes with any of its inputs', async () => {
    const input = inputOf(12)
    const { bids } = input
    const changes: Partial<DrawInput>[] = [
      { offerId: 'offer-2' },
      { seed: from('another seed') },
      ...bids.map((bid, i) => ({ bids: bids.with(i, { ...bid, secret: from('another secret', i) }) })),
      { bids: bids.slice(1), passing: input.passing.slice(1) },
    ]
    const orders = await Promise.all([{}, ...changes].map((change) => drawOrder({ ...input, ...change })))
    expect(new Set(orders.map((order) => order.join())).size).toBe(orders.length)
  })

  it('draws each one first equally often', async () => {
    const counts = await countFirst(5, 3000, (run) => inputOf(5, run))
    expect(chiSquare(counts)).toBeLessThan(RARE[4])
    expect(Math.min(...counts)).toBeGreaterThan(500)
  })

  it('gives each of the orders equally often, reserves included', async () => {
    const seen = new Map<string, number>()
    for (let run = 0; run < 4800; run++) {
      const input = inputOf(4, run)
      const order = await drawOrder(input)
      const name = order.map((one) => input.passing.indexOf(one)).join('')
      seen.set(name, (seen.get(name) ?? 0) + 1)
    }
    expect(seen.size).toBe(24)
    expect(chiSquare([...seen.values()])).toBeLessThan(RARE[23])
  })
})

describe('no party alone steers it', () => {
  it('not a bidder, whatever secret they choose, while one other secret is unknown to them', async () => {
    const chosen = [from('zero'), 'A'.repeat(43), from('seed', 0)]
    for (const secret of chosen) {
      const counts = await countFirst(6, 1800, (run) => {
        const { bids, ...rest } = inputOf(6, run)
        return { ...rest, bids: bids.with(0, { ...bids[0]!, secret }) }
      })
      expect(chiSquare(counts)).toBeLessThan(RARE[5])
    }
  })

  it('not who knows the seed, while one secret is unknown to them', async () => {
    const counts = await countFirst(6, 1800, (run) => {
      const { bids, passing, offerId } = inputOf(6)
      return {
        offerId,
        passing,
        seed: from('known seed'),
        bids: bids.with(5, { ...bids[5]!, secret: from('unknown', run) }),
      }
    })
    expect(chiSquare(counts)).toBeLessThan(RARE[5])
  })

  it('not all bidders together, while the seed is unknown to them', async () => {
    const counts = await countFirst(6, 1800, (run) => ({ ...inputOf(6), seed: from('unknown seed', run) }))
    expect(chiSquare(counts)).toBeLessThan(RARE[5])
  })

  it('not who decides on who passes: failing one bid never changes which of two others comes first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(1000), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), async (run, pass) => {
        const input = inputOf(12, run)
        const passing = input.passing.filter((_, i) => pass[i])
        const order = await drawOrder({ ...input, passing })
        expect(order).toEqual((await drawOrder(input)).filter((one) => passing.includes(one)))
      }),
    )
  })
})
