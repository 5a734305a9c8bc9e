import { personalNumbers } from './personal-numbers.ts'

/**
 * What may be personal: an e-mail address, a telephone number, a number that names one person, the name of a contact
 * or an owner, or anything from a column that the mapping marks as personal.
 */
export type LeakKind = 'email' | 'phone' | 'personal-number' | 'person' | 'personal-column'

/** Something personal in a text, from one place to another; a whole value where it is its path that gives it away. */
export type Match = { kind: LeakKind; text: string; from: number; to: number }

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** International; North American; national with a leading 0; French pairs. Amounts never have these forms. */
const PHONE =
  /(?<![\w.+-])(?:\+\d{1,3}(?:[ .()-]*\d){6,13}|\(\d{2,4}\) ?\d{3,4}[-. ]\d{4}|\d{3}[-. ]\d{3}[-. ]\d{4}|0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}|0\d(?:[ .-]\d{2}){4})(?![\w-])(?: ?(?:x|ext\.?) ?\d{1,5})?/g

/** Nearly every text holds none of this, so one look decides whether to look closer. */
const WORTH_A_LOOK = /@|\d[\d .()-]{5,}\d|[A-Z]{2}\d/
/** All forms but that of an address in one: ids and amounts, which pass the first look, are told apart in one more. */
const OF_SOME_FORM = new RegExp(
  [...personalNumbers.map(({ pattern }) => pattern), PHONE].map(({ source }) => `(?:${source})`).join('|'),
)

const all = (kind: LeakKind, pattern: RegExp, text: string): Match[] =>
  [...text.matchAll(pattern)].map((found) => ({
    kind,
    text: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }))

/** What looks personal in a text, in the order in which it stands there; no two overlap. */
export function findMatches(text: string): Match[] {
  if (!WORTH_A_LOOK.test(text) || !(text.includes('@') || OF_SOME_FORM.test(text))) return []
  const found = [
    ...(text.includes('@') ? all('email', EMAIL, text) : []),
    ...personalNumbers.flatMap(({ pattern, isValid }) =>
      all('personal-number', pattern, text).filter((match) => isValid?.(match.text) ?? true),
    ),
    ...all('phone', PHONE, text),
  ]
  const kept: Match[] = []
  for (const match of found) if (!kept.some((other) => match.from < other.to && other.from < match.to)) kept.push(match)
  return kept.sort((a, b) => a.from - b.from)
}

/** Fields that hold a person by their meaning, whatever stands in them. */
const OF_A_PERSON =
  /(^|\/)(contactPoint\/(name|email|telephone|faxNumber)|(beneficialOwners|persons|shareholders)\/.+)$/
/** Fields whose form is fixed: looking for numbers in them would find only themselves. */
const OF_FIXED_FORM =
  /(^|\/)(ocid|date|[a-z]\w*Date|dateSigned|dateModified|datePublished|currency|tag|language|scheme|roles|status)$/

/** What looks personal in a value at a path: all of it where the path says so, else what its text shows. */
export function findLeaks(path: string, text: string, isPersonal: (path: string) => boolean): Match[] {
  if (text.trim() === '') return []
  const whole = (kind: LeakKind): Match[] => [{ kind, text, from: 0, to: text.length }]
  if (isPersonal(path)) return whole('personal-column')
  if (OF_A_PERSON.test(path)) return whole('person')
  const found = findMatches(text)
  return found.length && OF_FIXED_FORM.test(path) ? found.filter((match) => match.kind === 'email') : found
}
