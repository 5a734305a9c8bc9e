import { compareTexts, wordsOf } from '#lib/compare-texts.ts'
import { slugText } from '#lib/text.ts'

const WORDS_OF_KEY = 4

/**
 * What is bought, in a form that stays the same when only a number or a letter differs (`module 1`, `module 2`):
 * the repository and the first words of the title (rule:G06).
 */
export function suggestKey(repository: string, title: string): string {
  const words = wordsOf(title).slice(0, WORDS_OF_KEY).join('-')
  return [slugText(repository), words].filter(Boolean).join(':')
}

/** How alike two titles must be to be shown as perhaps the same need. */
const ALIKE = 0.6

/** What of a package is compared with others. */
export type Comparable = { id: string; title: string; outcome: string; repository: string; requirementKey: string }

/** Why an earlier package may be of the same need. None of these decides anything by itself (abuse:A11). */
export type Likeness = { id: string; because: ('same-key' | 'same-repository' | 'like-words')[]; likeness: number }

const textOf = ({ title, outcome }: Comparable) => `${title} ${outcome}`

function compare(one: Comparable, other: Comparable): Likeness {
  const likeness = Math.max(compareTexts(one.title, other.title), compareTexts(textOf(one), textOf(other)))
  const because: Likeness['because'] = []
  if (one.requirementKey !== '' && one.requirementKey === other.requirementKey) because.push('same-key')
  if (one.repository !== '' && slugText(one.repository) === slugText(other.repository)) because.push('same-repository')
  if (likeness >= ALIKE) because.push('like-words')
  return { id: other.id, because, likeness }
}

/** Earlier packages that may be of the same need, the likeliest first. */
export const findRelated = (one: Comparable, others: readonly Comparable[]): Likeness[] =>
  others
    .filter(({ id }) => id !== one.id)
    .map((other) => compare(one, other))
    .filter(({ because }) => because.length > 0)
    .toSorted((a, b) => b.because.length - a.because.length || b.likeness - a.likeness)
