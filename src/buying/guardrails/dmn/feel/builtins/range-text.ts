import type { FeelRange } from 'feelin'
import { compare } from '../compare.ts'
import { rangeOf } from '../ranges.ts'
import { kindOf } from '../values.ts'
import { dateAndTimeFrom, dateFrom, durationFrom, temporalOf, timeFrom } from './temporal.ts'

const RANGE = /^\s*([[\](])\s*(.*?)\s*\.\.\s*(.*?)\s*([\])[])\s*$/s
const CALLED = /^(date and time|date|time|duration)\s*\(\s*"([^"\\]*)"\s*\)$/

const CONSTRUCTORS: Record<string, (text: string) => unknown> = {
  date: dateFrom,
  time: timeFrom,
  'date and time': dateAndTimeFrom,
  duration: durationFrom,
}

/** A literal at an end of a range: a number, a string, or a date, time or duration; undefined for anything else. */
function endOf(text: string): unknown {
  if (text === '') return null
  if (/^-?(\d+(\.\d+)?|\.\d+)$/.test(text)) return Number(text)
  if (/^"([^"\\]|\\.)*"$/.test(text)) return JSON.parse(text)
  const literal = /^@"([^"]*)"$/.exec(text)
  if (literal) return temporalOf(literal[1] ?? '') ?? undefined
  const [, name = '', value = ''] = CALLED.exec(text) ?? []
  return CONSTRUCTORS[name]?.(value) ?? undefined
}

/** A range from its text, `[1..10]`, with literals alone; an end that is left out is open. */
export function rangeFrom(text: string): FeelRange | undefined {
  const [, open, low = '', high = '', close] = RANGE.exec(text) ?? []
  if (!open) return undefined
  const [start, end] = [endOf(low), endOf(high)]
  const [startIncluded, endIncluded] = [open === '[', close === ']']
  if (start === undefined || end === undefined || (start === null && end === null)) return undefined
  if ((start === null && startIncluded) || (end === null && endIncluded)) return undefined
  const order = start === null || end === null ? -1 : compare(start, end)
  if (order === null || order > 0 || kindOf(start ?? end) === 'boolean') return undefined
  return rangeOf(start, end, startIncluded, endIncluded)
}
