import { type DateHabit, detectDateHabit, parseDate } from '#lib/dates.ts'
import { type DecimalMark, detectDecimalMark, parseMoney } from '#lib/money.ts'
import { foldText, tidyText } from '#lib/text.ts'

/** What the values of a column look like. */
export type ColumnKind =
  | 'empty'
  | 'date'
  | 'money'
  | 'number'
  | 'email'
  | 'phone'
  | 'link'
  | 'yes-no'
  | 'code'
  | 'id'
  | 'name'
  | 'address'
  | 'text'

/** A distinct text of a column and how many rows have it. */
export type ValueCount = { readonly value: string; readonly count: number }

/** A column as far as values tell it. Shares are of rows that are filled. */
export type ColumnProfile = {
  readonly name: string
  readonly rows: number
  readonly filled: number
  readonly distinct: number
  readonly kind: ColumnKind
  /** The share of filled rows that look like the kind, from 0 to 1. */
  readonly share: number
  readonly examples: readonly string[]
  /** All values, the commonest first, where they are few. */
  readonly values?: readonly ValueCount[]
  /** How the column writes decimals, where its values tell. */
  readonly mark?: DecimalMark
  /** How the column writes dates, where its values tell. */
  readonly habit?: DateHabit
  /** Words that stand for nothing, with their counts. */
  readonly blankWords: readonly ValueCount[]
}

/** All that a profile is made from; `values` may be a part of the distinct ones. */
export type ColumnValues = {
  readonly name: string
  readonly rows: number
  readonly distinct: number
  readonly values: readonly ValueCount[]
}

const FEW = 60
const BLANK_WORDS = new Set([
  'none',
  'n/a',
  'na',
  'null',
  'nil',
  'nan',
  '-',
  '--',
  'not applicable',
  'not available',
  'sin dato',
  'tbd',
  'tba',
  's/o',
  'k.a.',
  'keine',
  'keine angabe',
  'sans objet',
  'sin datos',
  'no aplica',
  's/d',
  'n/d',
])
const YES_NO = new Set([
  'yes',
  'no',
  'y',
  'n',
  'true',
  'false',
  't',
  'f',
  'x',
  'si',
  'oui',
  'non',
  'ja',
  'nein',
  'sim',
  'nao',
  '0',
  '1',
])

/** Day numbers of a spreadsheet look like any numbers: the name must say that they are dates. */
const DATE_NAME = /date|deadline|expir|issued|closing|fecha|datum|beginn|ende$|^data |start|end$/
const isDayNumber = (text: string) => /^[2-6]\d{4}(?:\.\d+)?$/.test(text)
const isEmail = (text: string) => /^[^\s@,;]+@[^\s@]+\.[^\s@]{2,}$/.test(text)
const isLink = (text: string) => /^https?:\/\/\S+$/i.test(text)
const digitsIn = (text: string) => text.replace(/\D/g, '').length
const isPhone = (text: string) =>
  /^\+?[\d\s().x-]{7,24}$/i.test(text) &&
  /[-().\s]/.test(text) &&
  digitsIn(text) >= 7 &&
  digitsIn(text) <= 15 &&
  !/^\d+\.\d+$/.test(text)
const isInteger = (text: string) => /^-?\d{1,15}$/.test(text)
const isMoney = (text: string) => !/^0\d/.test(text) && parseMoney(text, '.').is !== 'refused' && /\d/.test(text)
const isMoneyComma = (text: string) => !/^0\d/.test(text) && parseMoney(text, ',').is === 'amount'
const isId = (text: string) => /\d/.test(text) && /^[\p{L}\d][\p{L}\d./_#*-]{0,39}$/u.test(text)
const isPlace = (text: string) => /^[\p{L} .'-]+,\s*[A-Z]{2}\.?\s+[A-Z\d][A-Z\d -]{3,9}$/iu.test(text)

/** Letters above all, not too many words, as names of people and organisations have. */
function isName(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').length
  return text.length >= 2 && text.length <= 90 && letters / text.length > 0.6 && text.split(' ').length <= 10
}

type Test = readonly [kind: ColumnKind, isOne: (text: string) => boolean, least: number]

/** In this order: the first kind that enough of the values look like. */
const TESTS: readonly Test[] = [
  ['email', isEmail, 0.7],
  ['link', isLink, 0.8],
  ['date', (text) => parseDate(text).is === 'date' || isUnclearDate(text), 0.7],
  ['phone', isPhone, 0.7],
  ['address', isPlace, 0.6],
]

function isUnclearDate(text: string): boolean {
  const read = parseDate(text)
  return read.is === 'refused' && ['ambiguous-order', 'no-such-day', 'no-such-month'].includes(read.reason)
}

function shareOf(values: readonly ValueCount[], isOne: (text: string) => boolean): number {
  let all = 0
  let fits = 0
  for (const { value, count } of values) {
    all += count
    if (isOne(value)) fits += count
  }
  return all === 0 ? 0 : fits / all
}

type Kind = { kind: ColumnKind; share: number }

function numericKind(values: readonly ValueCount[], unique: number): Kind | undefined {
  const integers = shareOf(values, isInteger)
  const amounts = Math.max(shareOf(values, isMoney), shareOf(values, isMoneyComma))
  if (amounts < 0.85) return undefined
  const longWhole = shareOf(values, (text) => /^\d{6,}$/.test(text))
  if (integers > 0.97 && unique > 0.5 && longWhole > 0.8) return { kind: 'id', share: integers }
  return integers > 0.97 ? { kind: 'number', share: integers } : { kind: 'money', share: amounts }
}

function textKind(column: ColumnValues, values: readonly ValueCount[], filled: number, unique: number): Kind {
  const average = values.reduce((sum, { value }) => sum + value.length, 0) / values.length
  const ids = shareOf(values, isId)
  if (ids > 0.9 && unique > 0.3) return { kind: 'id', share: ids }
  if (column.distinct <= FEW && column.distinct / filled <= 0.5 && average <= 60) return { kind: 'code', share: 1 }
  const names = shareOf(values, isName)
  if (names > 0.8) return { kind: 'name', share: names }
  return ids > 0.8 ? { kind: 'id', share: ids } : { kind: 'text', share: 1 }
}

function findKind(column: ColumnValues, values: readonly ValueCount[], filled: number): Kind {
  if (values.length === 0) return { kind: 'empty', share: 1 }
  const unique = column.distinct / filled
  const serials = shareOf(values, isDayNumber)
  if (DATE_NAME.test(foldText(column.name)) && serials > 0.9) return { kind: 'date', share: serials }
  for (const [kind, isOne, least] of TESTS) {
    const share = shareOf(values, isOne)
    if (share >= least) return { kind, share }
  }
  if (
    column.distinct <= 4 &&
    shareOf(values, (text) => YES_NO.has(foldText(text))) === 1 &&
    !values.every((v) => isInteger(v.value))
  )
    return { kind: 'yes-no', share: 1 }
  return numericKind(values, unique) ?? textKind(column, values, filled, unique)
}

/** Profiles a column: what it holds, how much of it, and how it writes dates and amounts. */
export function profileColumn(column: ColumnValues): ColumnProfile {
  const tidy = column.values
    .map(({ value, count }) => ({ value: tidyText(value), count }))
    .filter((each) => each.value !== '')
  const blankWords = tidy.filter((each) => BLANK_WORDS.has(each.value.toLowerCase()))
  const values = tidy.filter((each) => !BLANK_WORDS.has(each.value.toLowerCase())).toSorted((a, b) => b.count - a.count)
  const filled = values.reduce((sum, each) => sum + each.count, 0)
  const found = findKind(column, values, filled)
  const texts = values.map((each) => each.value)
  const mark = ['money', 'number'].includes(found.kind) ? detectDecimalMark(texts) : undefined
  const habit = found.kind === 'date' ? detectDateHabit(texts) : undefined
  return {
    name: column.name,
    rows: column.rows,
    filled,
    distinct: column.distinct,
    ...found,
    examples: texts.slice(0, 5),
    ...(column.distinct <= FEW && { values }),
    ...(mark && { mark }),
    ...(habit && { habit }),
    blankWords,
  }
}

/** The distinct values of each column of a table in memory, for small files and tests. */
export function countValues(columns: readonly string[], rows: readonly (readonly string[])[]): ColumnValues[] {
  return columns.map((name, i) => {
    const counts = new Map<string, number>()
    for (const row of rows) counts.set(row[i] ?? '', (counts.get(row[i] ?? '') ?? 0) + 1)
    const values = [...counts].map(([value, count]) => ({ value, count }))
    return { name, rows: rows.length, distinct: values.filter((each) => each.value !== '').length, values }
  })
}
