import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin'
import { compare } from './compare.ts'
import { amountOf, durationOfSeconds, negated, secondsOf, withAmount } from './durations.ts'
import { kindOf, type Run } from './values.ts'

type Instant = FeelDate | FeelTime | FeelDateTime

const isInstant = (value: unknown): value is Instant =>
  value instanceof FeelDate || value instanceof FeelTime || value instanceof FeelDateTime

/** A double to fifteen digits, as many as it holds for certain: 0.1 + 0.2 is 0.3. */
export const rounded = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)))

const zonedOf = (value: FeelDateTime) => (value.zone === null ? null : value.unwrap().toZonedDateTime(value.zone))

/** A time of day, a day or both, moved by a duration. */
function moved(instant: Instant, by: FeelDuration): unknown {
  const span = by.unwrap()
  if (instant instanceof FeelTime)
    return by.yearsMonths ? undefined : new FeelTime(instant.unwrap().add(span), instant.zone)
  if (instant instanceof FeelDate)
    return by.yearsMonths
      ? new FeelDate(instant.unwrap().add(span))
      : new FeelDate(instant.unwrap().add({ days: Math.floor(secondsOf(by) / 86400) }))
  const zoned = by.yearsMonths ? null : zonedOf(instant)
  const plain = zoned ? zoned.add({ seconds: 0 }).add(span).toPlainDateTime() : instant.unwrap().add(span)
  return new FeelDateTime(plain, instant.zone)
}

const atMidnight = (value: Instant): FeelDateTime | FeelTime =>
  value instanceof FeelDate ? new FeelDateTime(value.unwrap().toPlainDateTime(), 'UTC') : value

/** The time between two instants of one kind; days and times of day do not mix, nor do local and zoned ones. */
function between(a: Instant, b: Instant): unknown {
  if (a instanceof FeelTime !== b instanceof FeelTime) return undefined
  const [x, y] = [atMidnight(a), atMidnight(b)]
  if ((x.zone === null) !== (y.zone === null)) return undefined
  const difference = secondsBetween(x, y)
  return difference === null ? undefined : durationOfSeconds(difference)
}

function secondsBetween(a: FeelDateTime | FeelTime, b: FeelDateTime | FeelTime): number | null {
  const span =
    a instanceof FeelTime && b instanceof FeelTime
      ? a.unwrap().since(b.unwrap())
      : (a as FeelDateTime).unwrap().since((b as FeelDateTime).unwrap(), { largestUnit: 'day' })
  const offsets = [a, b].map((value) => (value['time offset'] ? secondsOf(value['time offset']) : 0))
  return secondsOf(new FeelDuration(span, false)) - (offsets[0] ?? 0) + (offsets[1] ?? 0)
}

function addOrSubtract(op: '+' | '-', a: unknown, b: unknown): unknown {
  if (op === '+' && typeof a === 'string' && typeof b === 'string') return a + b
  if (a instanceof FeelDuration && b instanceof FeelDuration) {
    if (a.yearsMonths !== b.yearsMonths) return undefined
    return withAmount(a, op === '+' ? amountOf(a) + amountOf(b) : amountOf(a) - amountOf(b))
  }
  if (isInstant(a) && b instanceof FeelDuration) return moved(a, op === '+' ? b : negated(b))
  if (op === '+' && a instanceof FeelDuration && isInstant(b)) return moved(b, a)
  if (op === '-' && isInstant(a) && isInstant(b)) return between(a, b)
  return undefined
}

function multiply(a: unknown, b: unknown): unknown {
  if (a instanceof FeelDuration && typeof b === 'number') return withAmount(a, amountOf(a) * b)
  if (b instanceof FeelDuration && typeof a === 'number') return withAmount(b, amountOf(b) * a)
  return undefined
}

function divide(a: unknown, b: unknown): unknown {
  if (!(a instanceof FeelDuration)) return undefined
  if (typeof b === 'number') return b === 0 ? undefined : withAmount(a, amountOf(a) / b)
  if (!(b instanceof FeelDuration) || a.yearsMonths !== b.yearsMonths || amountOf(b) === 0) return undefined
  return rounded(amountOf(a) / amountOf(b))
}

const NUMBERS: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? Number.NaN : a / b),
  '**': (a, b) => a ** b,
  '^': (a, b) => a ** b,
}

function calculateTemporal(op: string, a: unknown, b: unknown): unknown {
  if (op === '+' || op === '-') return addOrSubtract(op, a, b)
  return op === '*' ? multiply(a, b) : op === '/' ? divide(a, b) : undefined
}

/** `a op b`; null with a warning where the standard has no such operation or its result does not exist. */
export function calculate(op: string, a: unknown, b: unknown, run: Run): unknown {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = NUMBERS[op]?.(a, b) ?? Number.NaN
    return Number.isFinite(result) ? rounded(result) : run.warn('ARITHMETIC', `${a} ${op} ${b} has no result`)
  }
  try {
    const result = calculateTemporal(op, a, b)
    if (result !== undefined && result !== null) return result
  } catch {
    return run.warn('ARITHMETIC', `the result of ${op} is out of range`)
  }
  return run.warn('TYPE', `${kindOf(a)} ${op} ${kindOf(b)} has no result`)
}

/** `-a`, of a number or a duration. */
export function negate(a: unknown, run: Run): unknown {
  if (typeof a === 'number') return a === 0 ? 0 : -a
  if (a instanceof FeelDuration) return negated(a)
  return run.warn('TYPE', `there is no negative of ${kindOf(a)}`)
}

/** Whether `a op b`, of the four orders; null with a warning where they cannot be compared. */
export function isOrdered(op: string, a: unknown, b: unknown, run: Run): boolean | null {
  const order = compare(a, b)
  if (order === null || Number.isNaN(order))
    return run.warn('TYPE', `${kindOf(a)} ${op} ${kindOf(b)} cannot be compared`)
  return op === '<' ? order < 0 : op === '<=' ? order <= 0 : op === '>' ? order > 0 : order >= 0
}
