/** Above these nothing is looked for. */
const MOST = 100_000_000_000

/** The largest whole number up to `most` for which `passes` holds, where it holds for all smaller ones; exact. */
export function findHighest(passes: (value: number) => boolean, most: number): number | undefined {
  if (!passes(0)) return undefined
  let [good, bad] = [0, most + 1]
  while (bad - good > 1) {
    const middle = good + Math.floor((bad - good) / 2)
    if (passes(middle)) good = middle
    else bad = middle
  }
  return good
}

/** The smallest whole number from `least` on for which `passes` holds, where it holds for all larger ones; exact. */
export function findLowest(passes: (value: number) => boolean, least: number): number | undefined {
  if (passes(least)) return least
  let [bad, good] = [least, Math.max(1, least * 2)]
  while (!passes(good)) {
    if (good > MOST) return undefined
    ;[bad, good] = [good, good * 2]
  }
  while (good - bad > 1) {
    const middle = bad + Math.floor((good - bad) / 2)
    if (passes(middle)) good = middle
    else bad = middle
  }
  return good
}

/** The largest whole number at all for which `passes` holds; undefined where none does, or where every one does. */
export function findHighestOfAll(passes: (value: number) => boolean): number | undefined {
  let most = 1
  while (passes(most)) {
    if (most > MOST) return undefined
    most *= 2
  }
  return findHighest(passes, most - 1)
}
