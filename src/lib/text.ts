const SPACES = /[\p{Z}\p{Cc}\p{Cf}\uFFFD]+/gu
const FOLDED = /^[a-z0-9]*$/
const PLAIN = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/

/** Outer blanks removed, inner runs of blanks, control characters and unreadable characters made one space. */
export function tidyText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(SPACES, ' ').trim()
}

/** Without the signs that turn the direction of writing around: in a name they show another than it is. */
export const dropDirections = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '')

/** For comparing what people type: no case, no accents, no punctuation, single spaces. `Ñandú, S.A.` → `nandu s a`. */
export function foldText(text: string): string {
  if (FOLDED.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a column's name, folded: `BuyerEmail_Address` → buyer, email, address. */
export function splitName(name: string): string[] {
  const spaced = name
    .replace(/['’]/g, ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/#/g, ' number ')
  const folded = foldText(spaced)
  return folded === '' ? [] : folded.split(' ')
}

/** Text fit for an id: folded, hyphens between words. */
export function slugText(text: string): string {
  return foldText(text).replaceAll(' ', '-')
}

/** How many letters must be put in, left out, replaced or swapped with their neighbour to get from `a` to `b`. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1)
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}

/** The candidate that somebody most likely meant by `wrong`, or undefined where none is close. */
export function findClosest(wrong: string, candidates: Iterable<string>): string | undefined {
  const sought = foldText(wrong)
  let best: { distance: number; candidate: string } | undefined
  for (const candidate of candidates) {
    const folded = foldText(candidate)
    const limit = Math.max(1, Math.floor(Math.max(sought.length, folded.length) / 4))
    if (Math.abs(folded.length - sought.length) > limit) continue
    const distance = editDistance(sought, folded)
    if (distance <= limit && (!best || distance < best.distance)) best = { distance, candidate }
  }
  return best?.candidate
}
