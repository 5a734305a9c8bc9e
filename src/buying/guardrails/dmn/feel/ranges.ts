import { FeelRange } from 'feelin'
import { compare } from './compare.ts'
import { kindOf } from './values.ts'

/** A range of FEEL. A bound of null is open: a bound that no one set, as in `> 5`. */
export const rangeOf = (start: unknown, end: unknown, startIncluded: boolean, endIncluded: boolean): FeelRange =>
  new FeelRange({
    start,
    end,
    'start included': startIncluded,
    'end included': endIncluded,
    valueType: null,
  })

const isBefore = (order: number | null, included: boolean): boolean | null =>
  order === null ? null : included ? order <= 0 : order < 0

/** Three-valued and, of two. */
export const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true

/** Whether a point lies in a range; null where it cannot be compared with its bounds. */
export function isInRange(value: unknown, range: FeelRange): boolean | null {
  if (kindOf(value) === 'null') return null
  const from = range.start === null ? true : isBefore(compare(range.start, value), range['start included'])
  const to = range.end === null ? true : isBefore(compare(value, range.end), range['end included'])
  return both(from, to)
}

/** Whether a range lies in another. */
export function isRangeInRange(inner: FeelRange, outer: FeelRange): boolean | null {
  const lower = outer.start === null ? -1 : inner.start === null ? 1 : compare(outer.start, inner.start)
  const upper = outer.end === null ? -1 : inner.end === null ? 1 : compare(inner.end, outer.end)
  if (lower === null || upper === null) return null
  const startFits = lower < 0 || (lower === 0 && (outer['start included'] || !inner['start included']))
  const endFits = upper < 0 || (upper === 0 && (outer['end included'] || !inner['end included']))
  return startFits && endFits
}
