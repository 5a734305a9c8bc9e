import { type DateReading, parseDate, toDateTime, type Zone } from '#lib/dates.ts'
import { type DecimalMark, parseMoney } from '#lib/money.ts'
import { foldText } from '#lib/text.ts'
import { isUri } from '#standard/index.ts'
import { type LeafType, schema, type Target } from '../mapping/targets.ts'
import { BLANK, type Convert, type Outcome, refuse } from './outcome.ts'

const YES = new Set(['yes', 'y', 'true', 't', '1', 'x', 'si', 'oui', 'vrai', 'verdadero'])
const NO = new Set(['no', 'n', 'false', 'f', '0', 'non', 'faux', 'falso'])

/** Up to 15 significant digits a number of JSON holds any decimal exactly. */
function toExactNumber(decimal: string): number | undefined {
  const digits = decimal.replace(/^-?0*\.?0*/, '').replace('.', '')
  const significant = digits.length <= 15 ? digits.length : digits.replace(/0+$/, '').length
  const number = Number(decimal)
  return significant <= 15 || (Number.isSafeInteger(number) && !decimal.includes('.')) ? number : undefined
}

/** Reads an amount or a number; `mark` is how its column writes decimals. */
export function readNumber(outcome: Outcome, mark: DecimalMark | undefined): Outcome {
  if (typeof outcome.value !== 'string') return outcome
  const read = parseMoney(outcome.value, mark)
  if (read.is === 'blank') return BLANK
  if (read.is === 'refused') return refuse(outcome, read.reason)
  const value = toExactNumber(read.amount)
  if (value === undefined) return refuse(outcome, 'too-many-digits')
  const { currency, symbol } = read
  return { value, text: outcome.text, ...(currency && { currency }), ...(symbol && { symbol }) }
}

/** Reads a plain number: no currency may stand beside it. */
export function readPlainNumber(outcome: Outcome, mark: DecimalMark | undefined): Outcome {
  const read = readNumber(outcome, mark)
  return read.currency || read.symbol ? refuse(outcome, 'not-a-number') : read
}

/** A written date as OCDS has it: a date-time for a date-time field, the day for a text. */
export function writeDate(outcome: Outcome, read: DateReading, type: LeafType, zone: Zone): Outcome {
  if (read.is === 'blank') return BLANK
  if (read.is === 'refused') return refuse(outcome, read.reason)
  return { value: type === 'date-time' ? toDateTime(read, zone) : read.day, text: outcome.text }
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/

const readDateTime =
  (zone: Zone): Convert =>
  (outcome) => {
    if (typeof outcome.value !== 'string' || DATE_TIME.test(outcome.value)) return outcome
    return writeDate(outcome, parseDate(outcome.value), 'date-time', zone)
  }

function readInteger(outcome: Outcome): Outcome {
  const read = readPlainNumber(outcome, undefined)
  if (read.value === undefined || Number.isInteger(read.value)) return read
  return refuse(outcome, 'not-a-whole-number')
}

function readBoolean(outcome: Outcome): Outcome {
  if (typeof outcome.value === 'boolean') return outcome
  const word = foldText(String(outcome.value))
  if (YES.has(word)) return { ...outcome, value: true }
  return NO.has(word) ? { ...outcome, value: false } : refuse(outcome, 'not-yes-or-no')
}

const readUri: Convert = (outcome) => (isUri(String(outcome.value)) ? outcome : refuse(outcome, 'not-an-address'))

/** Numbers and yes or no that steps or constants made are written as text where the field is text. */
const readText: Convert = (outcome) =>
  typeof outcome.value === 'string' || Array.isArray(outcome.value)
    ? outcome
    : { ...outcome, value: String(outcome.value) }

/** Codes are told apart by case in OCDS, but people's spreadsheets are not. */
function readCode(name: string): Convert {
  const codes = new Map([...schema.codelists.get(name)!.keys()].map((code) => [foldText(code), code]))
  const find = (text: string) => codes.get(foldText(text))
  return (outcome) => {
    const { value } = outcome
    const written = Array.isArray(value) ? value : [String(value)]
    const found = written.map(find)
    if (found.some((code) => code === undefined)) return refuse(outcome, 'not-a-code-of-ocds')
    return { ...outcome, value: Array.isArray(value) ? (found as string[]) : found[0] }
  }
}

function converterFor(target: Target, zone: Zone): Convert {
  if (target.codelist && !target.codelist.open) return readCode(target.codelist.name)
  if (target.type === 'date-time') return readDateTime(zone)
  if (target.type === 'number') return (outcome) => readNumber(outcome, undefined)
  if (target.type === 'integer') return readInteger
  if (target.type === 'boolean') return readBoolean
  return target.type === 'uri' ? readUri : readText
}

/** The last step of every rule: what the target's type asks for, whatever the steps before gave. */
export function convertTo(target: Target, zone: Zone): Convert {
  const convert = converterFor(target, zone)
  return (outcome) => {
    if (outcome.value === undefined) return outcome
    const done = convert(outcome)
    if (done.value === undefined || Array.isArray(done.value) === target.many) return done
    if (target.many) return { ...done, value: [String(done.value)] }
    return { ...done, value: (done.value as readonly string[]).join(', ') }
  }
}
