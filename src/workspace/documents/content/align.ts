import { diffArrays } from 'diff'

/** A stretch of two texts: the same in both, or what one side has in place of the other's. */
export type Stretch<T> = { isSame: boolean; before: T[]; after: T[] }

/** Beyond so many changes a closest fit takes seconds, in which nobody else is answered; and nobody reads it as one. */
const MOST_EDITS = 1500

function countSame<T>(a: readonly T[], b: readonly T[]): number {
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same += 1
  return same
}

/** What is the same at both ends, and all between as one change. */
function alignEnds(before: readonly string[], after: readonly string[]) {
  const start = countSame(before, after)
  const end = countSame(before.slice(start).reverse(), after.slice(start).reverse())
  return [
    { same: start, gone: 0, come: 0 },
    { same: 0, gone: before.length - start - end, come: after.length - start - end },
    { same: end, gone: 0, come: 0 },
  ]
}

function alignKeys(before: readonly string[], after: readonly string[]) {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS })
  if (!parts) return alignEnds(before, after)
  return parts.map(({ added, removed, count }) => ({
    same: added || removed ? 0 : count,
    gone: removed ? count : 0,
    come: added ? count : 0,
  }))
}

/** Two texts laid beside each other, block by block: what is the same and what differs, in turns. */
export function align<T>(before: readonly T[], after: readonly T[], keyOf: (block: T) => string): Stretch<T>[] {
  const stretches: Stretch<T>[] = []
  let [i, j] = [0, 0]
  for (const { same, gone, come } of alignKeys(before.map(keyOf), after.map(keyOf))) {
    if (!same && !gone && !come) continue
    const isSame = same > 0
    if (!stretches.length || isSame || stretches.at(-1)!.isSame) stretches.push({ isSame, before: [], after: [] })
    const stretch = stretches.at(-1)!
    stretch.before.push(...before.slice(i, i + same + gone))
    stretch.after.push(...after.slice(j, j + same + come))
    i += same + gone
    j += same + come
  }
  return stretches
}

/** The different words of a block. */
export const wordSet = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** As far ahead a block may have moved and still be told as changed, not as gone and new. */
const NEAR = 40

type Worded = { shell: string; words: ReadonlySet<string> }

/** Two blocks that share a good part of their words are one block that was changed. */
function isKin(a: Worded, b: Worded): boolean {
  if (a.shell !== b.shell) return false
  const least = Math.min(a.words.size, b.words.size)
  return a.words.intersection(b.words).size * 2 >= least
}

/** The first block near `from` that `block` may have been before; -1 where there is none. */
export function findKin(block: Worded, before: readonly Worded[], from: number): number {
  const found = before.slice(from, from + NEAR).findIndex((old) => isKin(old, block))
  return found < 0 ? -1 : from + found
}
