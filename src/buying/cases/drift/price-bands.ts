const BANDS = 10
/** Less often than this would it come about by chance, were prices as common on both sides. */
const BY_CHANCE = 0.01

/** How many purchases came to each tenth of the limit; the last tenth ends at the limit itself. What is above it is in none. */
export function countBands(totals: readonly number[], limitCents: number): number[] {
  const bands = Array.from({ length: BANDS }, () => 0)
  for (const cents of totals)
    if (cents > 0 && cents <= limitCents) bands[Math.ceil((cents * BANDS) / limitCents) - 1]! += 1
  return bands
}

/** The chance of at least `heads` heads in `throws` throws of a coin. */
function chanceOfAtLeast(heads: number, throws: number): number {
  let [ways, sum] = [1, heads === 0 ? 1 : 0]
  for (let k = 1; k <= throws; k++) {
    ways = (ways * (throws - k + 1)) / k
    if (k >= heads) sum += ways
  }
  return sum / 2 ** throws
}

/**
 * Whether prices drift towards the limit: more lie in the tenth just below it than in the tenth before, by more than chance
 * explains (abuse:A12). Prices thin out the higher they are, so that an honest list is told of less often than that.
 */
export function drifts(bands: readonly number[]): boolean {
  const [before = 0, last = 0] = bands.slice(-2)
  // A thousand are more than a coin needs to tell; their powers of two would not fit into a number.
  const share = Math.min(1, 1000 / (before + last || 1))
  const [few, many] = [Math.round(before * share), Math.round(last * share)]
  return few + many > 0 && chanceOfAtLeast(many, few + many) < BY_CHANCE
}
