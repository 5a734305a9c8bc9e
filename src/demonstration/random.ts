/** A stream of pseudo-random numbers that is the same on every machine for the same seed. */
export type Random = {
  /** At least 0, less than 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** A normal deviate. */
  normal(mean: number, deviation: number): number
  /** A log-normal deviate, given its median and the spread of its logarithm. */
  logNormal(median: number, spread: number): number
  /** How many of something rare happen, on average `mean`. */
  poisson(mean: number): number
}

/** Spreads a seed and a stream number over 32 bits (the finalizer of MurmurHash3). */
function scramble(seed: number, stream: number): number {
  let x = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35)
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/** mulberry32: 32 bits of state are enough here, where each process has a stream of its own. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
}

/** Random numbers for one seed; `stream` gives each thing its own, so that changing one does not change all others. */
export function createRandom(seed: number, stream: number): Random {
  const next = mulberry32(scramble(seed, stream))
  const standardNormal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    normal: (mean, deviation) => mean + deviation * standardNormal(),
    logNormal: (median, spread) => median * Math.exp(spread * standardNormal()),
    poisson: (mean) => {
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = next(); product > limit; product *= next()) count += 1
      return count
    },
  }
}
