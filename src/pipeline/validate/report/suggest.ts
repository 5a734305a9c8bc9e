import { editDistance, foldText } from '#lib/text.ts'
import { type Code, walkFields } from '#standard/index.ts'
import { newest, type ObjectNode } from '../checks/nodes.ts'
import { CODE_WORDS, FIELD_WORDS } from './words/city-words.ts'

/** What an unknown field was perhaps meant to be: a field of the same object, or one that belongs elsewhere. */
export type FieldGuess = { readonly meant?: string; readonly extension?: string }

const folded = (name: string) => foldText(name).replaceAll(' ', '')

/** The one that is the same but for case, blanks, hyphens and underscores. */
const findSame = (name: string, candidates: readonly string[]) =>
  candidates.find((candidate) => folded(candidate) === folded(name))

const meaningsOf = (name: string, words: Readonly<Record<string, readonly string[]>>) =>
  Object.hasOwn(words, folded(name)) ? words[folded(name)]! : []

function findByWord(name: string, words: Readonly<Record<string, readonly string[]>>, candidates: readonly string[]) {
  return meaningsOf(name, words).find((meaning) => candidates.includes(meaning))
}

const NEAR_THE_TOP = 2

/** Where a release has a field of this name, if that is near its top: `awards/suppliers`. */
function findElsewhere(name: string, object: ObjectNode): string | undefined {
  if (object.table.name.endsWith('Package')) return undefined
  const paths: string[] = []
  walkFields(object.schema, 'Release', (path, field) => {
    if (field.name === name && !field.deprecated && path.split('/').length <= NEAR_THE_TOP) paths.push(path)
  })
  return paths.length === 1 ? paths[0] : undefined
}

/** A name that differs by a slip of the hand: one letter in short names, two in long ones. */
function findSlip(name: string, candidates: readonly string[]): string | undefined {
  const sought = folded(name)
  const most = sought.length > 6 ? 2 : 1
  const near = candidates
    .map((candidate) => ({ candidate, distance: editDistance(sought, folded(candidate)) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
  return near[0]?.candidate
}

/** Guesses what a field was meant to be: an undeclared extension's, one spelled otherwise, a word that cities use, or one from elsewhere. */
export function guessField(name: string, object: ObjectNode | undefined): FieldGuess {
  if (!object) return {}
  const extension = newest.objects.get(object.table.name)?.fields.get(name)?.extension
  if (extension) return { extension }
  const candidates = [...object.fields.values()].filter(({ field }) => !field.deprecated).map(({ field }) => field.name)
  const meant =
    findSame(name, candidates) ??
    findByWord(name, FIELD_WORDS, candidates) ??
    (name.length > 3 ? findSlip(name, candidates) : undefined) ??
    [name, ...meaningsOf(name, FIELD_WORDS)].map((word) => findElsewhere(word, object)).find((path) => path)
  return meant ? { meant } : {}
}

/** Guesses which code of a list was meant: by spelling, title, or a word that cities use. */
export function guessCode(code: string, codelist: string, known: ReadonlyMap<string, Code>): string | undefined {
  const codes = [...known.values()]
  const names = codes.map(([name]) => name)
  const byTitle = codes.find(([, title]) => folded(title) === folded(code))?.[0]
  const words = CODE_WORDS[codelist] ?? {}
  // Short codes differ from one another by a letter anyway: a currency is never guessed from its neighbour.
  const closest = code.length > 3 ? findSlip(code, names) : undefined
  return findSame(code, names) ?? byTitle ?? findByWord(code, words, names) ?? closest
}
