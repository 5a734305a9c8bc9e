/** Two texts of which a large part is alike, word by word. `share` is from 0 to 1. */
export type Overlap = { a: string; b: string; share: number }

const WORDS = 5
const LEAST_SHARE = 0.3

/** All runs of five words. */
function shingles(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\d]+/gu) ?? []
  return new Set(
    words.slice(0, Math.max(0, words.length - WORDS + 1)).map((_, i) => words.slice(i, i + WORDS).join(' ')),
  )
}

/** How much of the shorter text stands in the longer one, too. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  if (!few.size) return 0
  return [...few].filter((one) => many.has(one)).length / few.size
}

/** Which texts share three in ten of their runs of words: more than two people write by chance. */
export function findOverlaps(texts: readonly { id: string; text: string }[]): Overlap[] {
  const known = texts.map(({ id, text }) => ({ id, runs: shingles(text) }))
  return known.flatMap((a, i) =>
    known
      .slice(i + 1)
      .map((b): Overlap => ({ a: a.id, b: b.id, share: shareOf(a.runs, b.runs) }))
      .filter(({ share }) => share >= LEAST_SHARE),
  )
}
