import {
  IBAN_LENGTHS,
  isBritishColumbiaNumber,
  isCardNumber,
  isFrenchNumber,
  isIban,
  isLuhn,
  isMod11,
  isSpanishId,
} from './check-digits.ts'

/** Kinds of data that have no place in a notice or a public question (abuse:A23). */
export type PersonalDataKind =
  | 'social-number'
  | 'health-number'
  | 'bank-account'
  | 'card-number'
  | 'phone'
  | 'mail'
  | 'birth-date'
  | 'classified'
  | 'secret'

/** Where it stands in the text: from a character to before another. */
export type PersonalDataHit = { kind: PersonalDataKind; from: number; to: number }

type Pattern = { kind: PersonalDataKind; find: RegExp; isIt?: (digits: string, whole: string) => boolean }

/** Not in the middle of a longer number, a version, an amount or a hash. */
const alone = (pattern: string, flags = 'giu') =>
  new RegExp(`(?<![\\p{L}\\d.,/_#-])(?:${pattern})(?![\\p{L}\\d_]|[.,/-]\\d)`, flags)
const GAP = '[ .\\u00a0-]?'

const isSin = (digits: string) => /^[1-79]/.test(digits) && isLuhn(digits)
const isSsn = (digits: string) => !/^(?:000|666|9)/.test(digits) && !/^...00|0000$/.test(digits)
/** As many letters and digits as the country has: a word after the number is none of it. */
const ibanPattern = Object.entries(IBAN_LENGTHS)
  .map(([country, length]) => `${country}\\d{2}(?:[ \\u00a0-]?[a-z\\d]){${length - 4}}`)
  .join('|')
/** Words that say that a number is of a person's health, wherever they stand near it. */
const HEALTH = /health|nhs|ohip|medicare|medical|carte sant|assurance.maladie|sanitari|salud/iu

const patterns: Pattern[] = [
  { kind: 'mail', find: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/giu },
  { kind: 'secret', find: /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bAKIA[A-Z\d]{16}\b|\bgh[pousr]_[A-Za-z\d]{30,}\b/g },
  {
    kind: 'secret',
    find: /\b(?:password|passwd|passphrase|api[ _-]?key|mot de passe|contraseña|clave de acceso)\s*(?:is|est|es)?\s*[:=]\s*\S{4,}/giu,
  },
  { kind: 'classified', find: /\bprotected [abc]\b|\bprot[ée]g[ée]e? [abc]\b|\bprotegid[oa] [abc]\b/giu },
  {
    kind: 'classified',
    find: /(?<![\p{L}])(?:TOP SECRET|SECRET|CONFIDENTIAL|TRÈS SECRET|CONFIDENTIEL|CONFIDENCIAL|SECRETO)(?![\p{L}])/gu,
  },
  {
    kind: 'birth-date',
    find: /\b(?:born(?: on)?|date of birth|d\.?o\.?b\.?|née? le|date de naissance|nacid[oa] el|fecha de nacimiento)[\s:]*(?:\d{4}-\d\d-\d\d|\d{1,2}[ /.-](?:\d{1,2}|\p{L}{3,10}|de \p{L}{3,10})[ /.-](?:de )?\d{2,4}|\p{L}{3,10} \d{1,2},? \d{4})/giu,
  },
  { kind: 'bank-account', find: alone(ibanPattern), isIt: isIban },
  {
    kind: 'health-number',
    find: alone('[A-Z]{4}[ -]?\\d{2}(?:[05][1-9]|[16][0-2])[ -]?(?:0[1-9]|[12]\\d|3[01])\\d{2}', 'gu'),
  },
  {
    kind: 'health-number',
    find: alone(
      '\\d[ac-hj-np-rt-y][ac-hj-np-rt-y\\d]\\d-?[ac-hj-np-rt-y][ac-hj-np-rt-y\\d]\\d-?[ac-hj-np-rt-y]{2}\\d{2}',
    ),
  },
  {
    kind: 'social-number',
    find: alone(`[12]${GAP}\\d{2}${GAP}\\d{2}${GAP}\\d[\\dab]${GAP}\\d{3}${GAP}\\d{3}(?:${GAP}\\d{2})`),
    isIt: isFrenchNumber,
  },
  {
    kind: 'card-number',
    find: alone(`\\d{4}${GAP}\\d{4}${GAP}\\d{4}${GAP}\\d{4}|3[47]\\d{2}${GAP}\\d{6}${GAP}\\d{5}`),
    isIt: isCardNumber,
  },
  {
    kind: 'health-number',
    find: alone(`\\d{4}${GAP}\\d{3}${GAP}\\d{3}(?:${GAP}[a-z]{2})?`),
    isIt: (digits) => isLuhn(digits) || isBritishColumbiaNumber(digits),
  },
  {
    kind: 'health-number',
    find: alone(`\\d{3}[ \\u00a0-]?\\d{3}[ \\u00a0-]?\\d{4}`),
    isIt: (digits) => isMod11(digits),
  },
  { kind: 'social-number', find: alone(`\\d{3}${GAP}\\d{3}${GAP}\\d{3}`), isIt: isSin },
  { kind: 'social-number', find: alone('\\d{3}[ -]\\d{2}[ -]\\d{4}'), isIt: isSsn },
  { kind: 'social-number', find: alone('[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]') },
  { kind: 'social-number', find: alone('[xyz]?-?\\d{7,8}-?[a-hj-np-tv-z]'), isIt: isSpanishId },
  {
    kind: 'phone',
    find: /(?<![\d\p{L}])(?:\+|00)\d{1,3}[ .\u00a0-]?(?:\(0?\d{1,4}\)[ .\u00a0-]?)?\d{1,4}(?:[ .\u00a0-]?\d{2,4}){2,4}(?![\d\p{L}])/gu,
  },
  {
    kind: 'phone',
    find: /(?<![\d\p{L}.-])(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?![\d\p{L}-])/gu,
  },
  { kind: 'phone', find: /(?<![\d\p{L}.-])0\d(?:[ .]\d{2}){4}(?![\d\p{L}])/gu },
  {
    kind: 'phone',
    find: /(?<![\d\p{L}.-])0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4}(?![\d\p{L}])/gu,
    isIt: (digits) => digits.length > 9,
  },
  { kind: 'phone', find: /(?<![\d\p{L}.-])[6789]\d{2}[ .]\d{3}[ .]\d{3}(?![\d\p{L}.,])/gu },
]

/** Bare runs of digits count as a health number only where the words around them speak of health. */
const NEAR = 60
const isBare = (whole: string) => /^\d+$/.test(whole)
const speaksOfHealth = (text: string, at: number) => HEALTH.test(text.slice(Math.max(0, at - NEAR), at + NEAR))

function isHit({ kind, isIt }: Pattern, whole: string, text: string, at: number): boolean {
  const digits = whole.replace(/\D/g, '')
  if (isIt && !isIt(digits, whole)) return false
  return kind !== 'health-number' || !isBare(whole) || speaksOfHealth(text, at)
}

/**
 * Finds what looks like personal or protected data: numbers whose check digits are right (social insurance, health, bank
 * accounts, cards), phones, mail addresses, dates of birth, classified marks, keys. Each place is told once.
 */
export function findPersonalData(text: string): PersonalDataHit[] {
  const hits: PersonalDataHit[] = []
  for (const pattern of patterns)
    for (const { 0: whole, index } of text.matchAll(pattern.find)) {
      const to = index + whole.length
      const isNew = !hits.some((hit) => hit.from < to && index < hit.to)
      if (isNew && isHit(pattern, whole, text, index)) hits.push({ kind: pattern.kind, from: index, to })
    }
  return hits.toSorted((a, b) => a.from - b.from)
}
