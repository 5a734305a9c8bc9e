import { foldText } from './text.ts'

/** Words that say nothing of what is bought, in English, French and Spanish. */
const EMPTY = new Set(
  (
    'a an and are as at be by can do for from get has have in into is it its more new not of on or our should so that the ' +
    'their them then there they this to up us want we when which who will with you your fix add make update improve ' +
    'au aux avec ce ces dans de des du elle en est et il la le les leur ne nous ou par pas pour que qui sa se ses son sur un une ' +
    'al con del el es esta este lo los las no para por se su sus una y'
  ).split(' '),
)
/** What only tells the parts of one thing apart: `module 2`, `phase B`, `part two`. */
const PART = /^(?:\d+|[ivx]+|[a-z]|one|two|three|four|five|first|second|third|un|deux|trois|uno|dos|tres)$/
const PART_NAMES = new Set(
  'module modules part parts phase phases lot lots step steps batch stage volet partie parties etape parte partes fase etapa'.split(
    ' ',
  ),
)

/** Singular and plural are one word, roughly and alike in the three languages. */
const stem = (word: string) => (word.length > 4 ? word.replace(/(?:ies|es|s|x)$/, '') : word)

/** The words of a text that say what is wanted, in their order. */
export const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word.length > 1 && !EMPTY.has(word) && !PART.test(word) && !PART_NAMES.has(word))
    .map(stem)

const countWords = (text: string) => {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const lengthOf = (counts: ReadonlyMap<string, number>) => Math.hypot(...counts.values())

/** As `compareTexts`, for one text that is compared with many: its own words are counted once. */
export function likenessTo(a: string): (b: string) => number {
  const ours = countWords(a)
  return (b) => {
    const theirs = countWords(b)
    const shared = [...ours].reduce((sum, [word, count]) => sum + count * (theirs.get(word) ?? 0), 0)
    const length = lengthOf(ours) * lengthOf(theirs)
    return length ? Math.min(1, shared / length) : 0
  }
}

/** How alike two texts are by the words they use: the cosine of their counts, 0 (no word in common) to 1. */
export const compareTexts = (a: string, b: string): number => likenessTo(a)(b)
