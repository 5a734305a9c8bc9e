import { FeelDate, FeelDateTime, FeelDuration, type FeelRange, FeelTime } from 'feelin'
import { amountOf, secondsOf } from './durations.ts'
import { type Context, entryOf, kindOf } from './values.ts'

/** Days since 1970-01-01 of a date of the Gregorian calendar, whatever its year. */
function epochDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const yearOfEra = y - era * 400
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

const offsetOf = (value: FeelTime | FeelDateTime): number => {
  const offset = value['time offset']
  return offset ? secondsOf(offset) : 0
}

function secondOfDay(value: FeelTime | FeelDateTime): number {
  const { millisecond, microsecond, nanosecond } = value.unwrap()
  const fraction = millisecond / 1e3 + microsecond / 1e6 + nanosecond / 1e9
  return value.hour * 3600 + value.minute * 60 + value.second + fraction
}

/** A value in an order: seconds, days or months of the temporal ones. */
function orderOf(value: unknown): number | string {
  if (value instanceof FeelDate) return epochDay(value.year, value.month, value.day)
  if (value instanceof FeelTime) return secondOfDay(value) - offsetOf(value)
  if (value instanceof FeelDateTime)
    return epochDay(value.year, value.month, value.day) * 86400 + secondOfDay(value) - offsetOf(value)
  if (value instanceof FeelDuration) return amountOf(value)
  return value as number | string
}

const ORDERED = new Set([
  'number',
  'string',
  'date',
  'time',
  'date and time',
  'days and time duration',
  'years and months duration',
])

const isZoned = (value: unknown): boolean =>
  (value instanceof FeelTime || value instanceof FeelDateTime) && value.zone !== null

/** Negative, 0 or positive as `a` is before, at or after `b`; null where they cannot be compared. */
export function compare(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const kind = kindOf(a)
  if (kind !== kindOf(b) || !ORDERED.has(kind)) return null
  const [x, y] = [orderOf(a), orderOf(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

function areContextsEqual(a: Context, b: Context): boolean | null {
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return allEqual(keys.map((key) => [a[key], entryOf(b, key)] as const))
}

function allEqual(pairs: Iterable<readonly [unknown, unknown]>): boolean {
  for (const [a, b] of pairs) if (b === undefined || isEqual(a, b) !== true) return false
  return true
}

const areRangesEqual = (a: FeelRange, b: FeelRange): boolean =>
  a['start included'] === b['start included'] &&
  a['end included'] === b['end included'] &&
  isEqual(a.start, b.start) === true &&
  isEqual(a.end, b.end) === true

/** Equality of FEEL: with null always decided, null where the kinds differ. */
export function isEqual(a: unknown, b: unknown): boolean | null {
  if (a === b) return true
  const kind = kindOf(a)
  const other = kindOf(b)
  if (kind === 'null' || other === 'null') return kind === other
  if (kind !== other) return null
  if (kind === 'list') {
    const [x, y] = [a as unknown[], b as unknown[]]
    return x.length === y.length && allEqual(x.map((item, index) => [item, y[index]] as const))
  }
  if (kind === 'context') return areContextsEqual(a as Context, b as Context)
  if (kind === 'range') return areRangesEqual(a as FeelRange, b as FeelRange)
  if (kind === 'function' || isZoned(a) !== isZoned(b)) return false
  return orderOf(a) === orderOf(b)
}
