import { FeelDateTime, FeelRange, FeelTime } from 'feelin'
import { isEqual } from '../compare.ts'
import { asCallable, type Callable, type Context, kindOf, type Run } from '../values.ts'
import { builtIn } from './signature.ts'
import { dateAndTimeFrom, dateFrom } from './temporal.ts'

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

/** A number in plain digits, as FEEL writes it: never with an exponent. */
function digits(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(40).replace(/0+$/, '')
}

/** Years beyond four digits without the sign and the zeros that ISO pads them with. */
const withPlainYear = (text: string): string =>
  text.replace(/^([+-])0*(\d{4,})-/, (_, sign, year) => `${sign === '-' ? '-' : ''}${year}-`)

/** The string of a value; strings within lists and contexts are quoted. */
export function textOfValue(value: unknown, within = false): string {
  const kind = kindOf(value)
  if (kind === 'string') return within ? quoted(value as string) : (value as string)
  if (kind === 'number') return digits(value as number)
  if (kind === 'list') return `[${(value as unknown[]).map((item) => textOfValue(item, true)).join(', ')}]`
  if (kind === 'context') {
    const entries = Object.entries(value as Context).map(
      ([key, entry]) => `${/^[\w ]+$/.test(key) ? key : quoted(key)}: ${textOfValue(entry, true)}`,
    )
    return `{${entries.join(', ')}}`
  }
  if (value instanceof FeelRange)
    return `${value['start included'] ? '[' : '('}${endText(value.start)}..${endText(value.end)}${value['end included'] ? ']' : ')'}`
  return kind === 'function' ? 'function' : withPlainYear(String(value ?? null))
}

const endText = (end: unknown): string => (end === null ? '' : textOfValue(end, true))

const SEPARATORS = [' ', ',', '.']

/** A number from its text, with signs between thousands and before decimals. */
function numberFrom(text: string, grouping?: string | null, decimal?: string | null): number | undefined {
  if (grouping && !SEPARATORS.includes(grouping)) return undefined
  if (decimal && (!['.', ','].includes(decimal) || decimal === grouping)) return undefined
  const plain = (grouping ? text.replaceAll(grouping, '') : text).replace(decimal ?? '.', '.')
  return /^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** The same value in kind too: instants with different offsets are not. */
function is(a: unknown, b: unknown): boolean {
  if (kindOf(a) !== kindOf(b)) return false
  if ((a instanceof FeelTime && b instanceof FeelTime) || (a instanceof FeelDateTime && b instanceof FeelDateTime))
    return isEqual(a, b) === true && isEqual(a['time offset'], b['time offset']) === true
  return isEqual(a, b) === true
}

/** The moment of an evaluation is given from outside, so that it can be repeated. */
const clock = (name: string, read: (now: Date) => unknown): [string, Callable] => [
  name,
  asCallable((_, run: Run) => (run.now ? read(run.now) : run.warn('CLOCK', `${name}() was not given a time`)), []),
]

/** The standard's conversions, `is`, and the clock. */
export const CONVERSION_FUNCTIONS = [
  builtIn('string', ['from:any', (value: unknown) => (value === null ? undefined : textOfValue(value))]),
  builtIn(
    'number',
    ['from:string, grouping separator?:string|null, decimal separator?:string|null', numberFrom],
    ['from:number', (value: number) => value],
  ),
  builtIn('is', ['value1:any, value2:any', is]),
  clock('now', (now) => dateAndTimeFrom(now.toISOString())),
  clock('today', (now) => dateFrom(now.toISOString().slice(0, 10))),
]
