/** What stands where a name stood. */
const HIDDEN = '[…]'
const LEAST_LETTERS = 3

const MAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const WEB = /\b(?:https?:\/\/|www\.)[^\s<>"']+/giu
const PHONE = /(?<![\d\p{L}])\+?\d[\d ().-]{7,}\d(?![\d\p{L}])/gu

const escapeMarks = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Letters with any spaces, marks and dots between words: `Ada Works Inc.` is found in `ada-works, inc`. */
const anyWriting = (name: string) =>
  name
    .normalize('NFKC')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)
    .map(escapeMarks)
    .join('[^\\p{L}\\d]*')

/** Legal forms say nothing, and stand in many names. */
const FORMS = /\b(?:inc|ltd|llc|limited|corp|corporation|gmbh|s\.?a\.?r?\.?l?|co|company|ltée|sa|sl)\.?$/iu

/** What a supplier may be known by: whole names, and the firm without its legal form. */
export const namesOf = ({ firm, contact }: { firm: string; contact: string }): string[] =>
  [firm, firm.replace(FORMS, '').trim(), contact].filter((name) => name.replace(/\P{L}/gu, '').length >= LEAST_LETTERS)

/**
 * A text of an offer without what tells who wrote it: names of the firms that offer and of those who speak for them, mail
 * and web addresses, telephone numbers (abuse:A19). `hits` counts what was taken out, so that an evaluator knows.
 */
export function hideNames(text: string, names: readonly string[]): { text: string; hits: number } {
  let hits = 0
  const hide = () => {
    hits += 1
    return HIDDEN
  }
  const longestFirst = names
    .toSorted((a, b) => b.length - a.length)
    .map(anyWriting)
    .filter(Boolean)
  const known = longestFirst.map((name) => new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'giu'))
  const hidden = [MAIL, WEB, PHONE, ...known].reduce((so, pattern) => so.replace(pattern, hide), text.normalize('NFKC'))
  return { text: hidden, hits }
}
