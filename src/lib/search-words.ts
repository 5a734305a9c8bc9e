const MOST_WORDS = 10
const EXCERPT = 160

/** The words that somebody searches for, in lower case: each must stand in what is found. More than ten are not asked. */
export const splitWords = (words: string): string[] =>
  words.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)

/** For SQL's `ilike`: a text that holds the word; `%` and `_` are letters like others. */
export const likeWord = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** Whether every word stands in the text, whatever its case. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return words.every((word) => lower.includes(word))
}

/** The surroundings of the first of the words that stands in the text, about 160 characters; undefined where none does. */
export function findExcerpt(text: string, words: readonly string[]): string | undefined {
  const lower = text.toLowerCase()
  const at = words.map((word) => lower.indexOf(word)).find((found) => found >= 0)
  if (at === undefined) return undefined
  const from = Math.max(0, at - EXCERPT / 2)
  return text.slice(from, from + EXCERPT).toWellFormed()
}
