import { splitName } from '#lib/text.ts'
import type { ColumnKind, ColumnProfile } from './profile-column.ts'
import { COLUMNS, type Concept, type ConceptWords } from './words/columns.ts'
import { OTHER_LANGUAGES } from './words/other-languages.ts'

/** What a column is about, how sure that is (0 to 1), and why, in words. */
export type Guess = {
  readonly concept: Concept
  readonly column: ColumnProfile
  readonly confidence: number
  readonly reasons: readonly string[]
}

/** Words in names of columns that say nothing. */
const FILLERS = new Set([
  'of',
  'the',
  'for',
  'and',
  'or',
  'a',
  'an',
  'de',
  'del',
  'la',
  'el',
  'du',
  'des',
  'le',
  'do',
  'da',
  'dos',
  'das',
  'der',
  'die',
  'und',
  'von',
  'et',
  'to',
  'in',
  'full',
  'name',
  'obtained',
])

const LOOK: Readonly<Record<ColumnKind, string>> = {
  empty: 'are blank',
  date: 'are dates',
  money: 'are amounts',
  number: 'are numbers',
  email: 'are e-mail addresses',
  phone: 'are telephone numbers',
  link: 'are web addresses',
  'yes-no': 'say yes or no',
  code: 'are few and come again and again',
  id: 'look like numbers of something',
  name: 'look like names',
  address: 'look like a town, a state and a code',
  text: 'are texts',
}

const singular = (word: string) =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
const wordsOf = (name: string) => splitName(name).map(singular)

/** A word of many meanings, alone, may be what it most often is. */
const ALONE = 0.8

/** How well a phrase fits a name: all its words must occur; what else the name says makes it less sure. */
function scorePhrase(phrase: string, name: ReadonlySet<string>): number {
  if (phrase.startsWith('=')) return name.size === 1 && name.has(singular(phrase.slice(1))) ? ALONE : 0
  const sought = wordsOf(phrase)
  if (sought.length === 0 || !sought.every((word) => name.has(word))) return 0
  const telling = [...name].filter((word) => !FILLERS.has(word) || sought.includes(word)).length
  const covered = sought.length / telling
  return Math.min(1, 0.55 + 0.4 * covered + 0.02 * sought.length)
}

function scoreName(
  words: ConceptWords,
  others: readonly string[],
  name: ReadonlySet<string>,
): { score: number; phrase: string } {
  const avoided = (words.not ?? '').split(' ').filter(Boolean).map(singular)
  if (avoided.some((word) => name.has(word))) return { score: 0, phrase: '' }
  let best = { score: 0, phrase: '' }
  for (const phrase of [...words.phrases, ...others]) {
    const score = scorePhrase(phrase, name)
    if (score > best.score) best = { score, phrase: phrase.replace('=', '') }
  }
  return best
}

/** Values that cannot be what the name says make it unlikely; no values say neither yes nor no. */
function scoreKind(words: ConceptWords, profile: ColumnProfile): number {
  if (profile.kind === 'empty') return 0.8
  return words.kinds.includes(profile.kind) ? 0.9 + 0.1 * profile.share : 0.3
}

function describeGuess(phrase: string, profile: ColumnProfile, fits: boolean): string[] {
  const values =
    profile.kind === 'empty'
      ? 'it has no values to tell by'
      : `${Math.round(profile.share * 100)} % of its values ${LOOK[profile.kind]}`
  return [`the name says "${phrase}"`, fits ? values : `but ${values}`]
}

/** What a column may be about, the likeliest first. */
export function guessConcepts(profile: ColumnProfile): Guess[] {
  const name = new Set(wordsOf(profile.name))
  const guesses = Object.entries(COLUMNS as Record<Concept, ConceptWords>).flatMap(([concept, words]): Guess[] => {
    const { score, phrase } = scoreName(words, OTHER_LANGUAGES[concept as Concept] ?? [], name)
    if (score === 0) return []
    const fit = scoreKind(words, profile)
    const confidence = Math.min(0.98, score * fit)
    return [
      { concept: concept as Concept, column: profile, confidence, reasons: describeGuess(phrase, profile, fit > 0.3) },
    ]
  })
  return guesses.toSorted((a, b) => b.confidence - a.confidence)
}

const LEAST = 0.45

/** The columns of a source, each with what it is most likely about; a concept goes to the column that fits it best. */
export function assignConcepts(profiles: readonly ColumnProfile[]): ReadonlyMap<Concept, Guess> {
  const all = profiles.flatMap(guessConcepts).filter((guess) => guess.confidence >= LEAST)
  const taken = new Map<Concept, Guess>()
  const used = new Set<string>()
  for (const guess of all.toSorted((a, b) => b.confidence - a.confidence)) {
    if (taken.has(guess.concept) || used.has(guess.column.name)) continue
    taken.set(guess.concept, guess)
    used.add(guess.column.name)
  }
  return taken
}
