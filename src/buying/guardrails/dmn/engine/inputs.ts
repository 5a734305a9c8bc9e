import { FeelDate, FeelDateTime, FeelDuration, toFeel } from 'feelin'
import { dateAndTimeFrom, dateFrom, durationFrom, temporalOf, timeFrom } from '../feel/builtins/temporal.ts'
import type { Type } from '../feel/type.ts'
import { canonicalName, isContext } from '../feel/values.ts'

const TEXTS: Record<string, (text: string) => unknown> = {
  date: dateFrom,
  time: timeFrom,
  'date and time': dateAndTimeFrom,
  'days and time duration': durationFrom,
  'years and months duration': durationFrom,
}

function base(type: Type): Type {
  if (type.kind === 'allowed') return base(type.of)
  const found = type.kind === 'named' ? type.find?.(type.name) : undefined
  return found ? base(found) : type
}

const dayOf = (value: unknown, type: Type): unknown =>
  value instanceof FeelDateTime && type.kind === 'simple' && type.of === 'date'
    ? new FeelDate(value.unwrap().toPlainDate())
    : value

/**
 * A plain value as FEEL has it: dates, times and durations may be given as text where the type says what they are, so
 * that facts can be kept as JSON. What does not fit is left as it is, for the check of types to find.
 */
export function fromPlain(value: unknown, type: Type): unknown {
  const wanted = base(type)
  if (value === undefined || value === null) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string') {
    if (wanted.kind === 'duration') return temporalOf(value) instanceof FeelDuration ? temporalOf(value) : value
    return wanted.kind === 'simple' ? (TEXTS[wanted.of]?.(value) ?? value) : value
  }
  if (Array.isArray(value)) return value.map((item) => fromPlain(item, wanted.kind === 'list' ? wanted.of : wanted))
  if (value instanceof Date) return dayOf(toFeel(value), wanted)
  if (!isContext(value)) return value
  const entries = base(wanted.kind === 'list' ? wanted.of : wanted)
  const typeOf = (name: string): Type =>
    (entries.kind === 'context' && entries.entries.find((entry) => entry.name === canonicalName(name))?.type) || {
      kind: 'any',
    }
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, fromPlain(entry, typeOf(name))]))
}
