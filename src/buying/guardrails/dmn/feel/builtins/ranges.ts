import { FeelRange } from 'feelin'
import { compare } from '../compare.ts'
import { isInRange, isRangeInRange, rangeOf } from '../ranges.ts'
import { kindOf } from '../values.ts'
import { rangeFrom } from './range-text.ts'
import { builtIn } from './signature.ts'

type Answer = boolean | undefined

const asRange = (value: unknown): FeelRange => (value instanceof FeelRange ? value : rangeOf(value, value, true, true))

/** Compares bounds; `answer` is asked with a number below, at or above 0. */
const bounds = (a: unknown, b: unknown, answer: (order: number) => boolean): Answer => {
  const order = compare(a, b)
  return order === null ? undefined : answer(order)
}

const endsBefore = (a: FeelRange, b: FeelRange): Answer =>
  bounds(a.end, b.start, (order) => order < 0 || (order === 0 && !(a['end included'] && b['start included'])))

const before = (a: unknown, b: unknown): Answer => endsBefore(asRange(a), asRange(b))

const meets = (a: FeelRange, b: FeelRange): Answer =>
  bounds(a.end, b.start, (order) => order === 0 && a['end included'] && b['start included'])

const includes = (range: FeelRange, value: unknown): Answer =>
  (value instanceof FeelRange ? isRangeInRange(value, range) : isInRange(value, range)) ?? undefined

const and = (...answers: Answer[]): Answer =>
  answers.includes(undefined) ? undefined : answers.every((answer) => answer === true)

/** Whether a start is at or before another start, an included one before one that is not. */
const startsFirst = (a: FeelRange, b: FeelRange, orTogether: boolean): Answer =>
  bounds(a.start, b.start, (order) => {
    if (order !== 0) return order < 0
    if (a['start included'] === b['start included']) return orTogether
    return a['start included']
  })

const endsFirst = (a: FeelRange, b: FeelRange, orTogether: boolean): Answer =>
  bounds(a.end, b.end, (order) => {
    if (order !== 0) return order < 0
    if (a['end included'] === b['end included']) return orTogether
    return b['end included']
  })

const touch = (a: FeelRange, b: FeelRange): Answer => {
  const apart = endsBefore(a, b)
  return apart === undefined ? undefined : !apart
}

const overlaps = (a: FeelRange, b: FeelRange): Answer => and(touch(a, b), touch(b, a))

const overlapsBefore = (a: FeelRange, b: FeelRange): Answer =>
  and(startsFirst(a, b, false), touch(a, b), endsFirst(a, b, true))

const sameStart = (a: FeelRange, b: FeelRange): Answer =>
  bounds(a.start, b.start, (order) => order === 0 && a['start included'] === b['start included'])
const sameEnd = (a: FeelRange, b: FeelRange): Answer =>
  bounds(a.end, b.end, (order) => order === 0 && a['end included'] === b['end included'])

const finishes = (value: unknown, range: FeelRange): Answer =>
  value instanceof FeelRange
    ? and(sameEnd(value, range), includes(range, value))
    : bounds(value, range.end, (order) => order === 0 && range['end included'])

const starts = (value: unknown, range: FeelRange): Answer =>
  value instanceof FeelRange
    ? and(sameStart(value, range), includes(range, value))
    : bounds(value, range.start, (order) => order === 0 && range['start included'])

function coincides(a: unknown, b: unknown): Answer {
  if (a instanceof FeelRange && b instanceof FeelRange) return and(sameStart(a, b), sameEnd(a, b))
  return bounds(a, b, (order) => order === 0)
}

const POINT = 'number|string|date|time|datetime|duration'
const ranges = (body: (a: FeelRange, b: FeelRange) => Answer): [string, typeof body] => [
  'range1:range, range2:range',
  body,
]

/** A point and a range in either order, and two ranges, as the standard's table of range functions has them. */
const pointInRange = (
  name: string,
  body: (value: unknown, range: FeelRange) => Answer,
  reversed: boolean,
): ReturnType<typeof builtIn> => {
  const turned = (a: FeelRange, b: unknown) => body(b, a)
  return reversed
    ? builtIn(name, [`range:range, point:${POINT}`, turned], ['range1:range, range2:range', turned])
    : builtIn(name, [`point:${POINT}, range:range`, body], ['range1:range, range2:range', body])
}

const ANY_POINTS: [string, string][] = [
  [`point1:${POINT}`, `point2:${POINT}`],
  [`point:${POINT}`, 'range:range'],
  ['range:range', `point:${POINT}`],
  ['range1:range', 'range2:range'],
]

const between = (name: string, body: (a: unknown, b: unknown) => Answer): ReturnType<typeof builtIn> =>
  builtIn(name, ...ANY_POINTS.map((pair): [string, typeof body] => [pair.join(', '), body]))

/** The standard's functions of ranges and the points within. */
export const RANGE_FUNCTIONS = [
  between('before', before),
  between('after', (a, b) => before(b, a)),
  between('coincides', (a, b) => (kindOf(a) === kindOf(b) ? coincides(a, b) : undefined)),
  builtIn('meets', ranges(meets)),
  builtIn(
    'met by',
    ranges((a, b) => meets(b, a)),
  ),
  builtIn('overlaps', ranges(overlaps)),
  builtIn('overlaps before', ranges(overlapsBefore)),
  builtIn(
    'overlaps after',
    ranges((a, b) => overlapsBefore(b, a)),
  ),
  pointInRange('finishes', finishes, false),
  pointInRange('finished by', finishes, true),
  pointInRange('includes', (value, range) => includes(range, value), true),
  pointInRange('during', (value, range) => includes(range, value), false),
  pointInRange('starts', starts, false),
  pointInRange('started by', starts, true),
  builtIn('range', ['from:string', rangeFrom]),
]
