import { type DateReading, parseDate } from './dates.ts'
import { findMonth } from './dates-months.ts'

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<year>\\d{2})',
  MMMM: '(?<name>\\p{L}+)\\.?',
  MMM: '(?<name>\\p{L}+)\\.?',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  A: '(?<half>[AaPp]\\.?[Mm]\\.?)',
  Z: '(?<zone>[+-]\\d{2}:?\\d{2}|[A-Z]{1,4})',
}
const TOKEN = /YYYY|YY|MMMM|MMM|MM|M|DD|D|HH|H|mm|ss|A|Z/g

/** Reads a date that is written in one way only. */
export type DatePattern = (text: string) => DateReading

/**
 * Makes a reader from a pattern such as `DD/MM/YYYY HH:mm` (YYYY YY · MMMM MMM MM M · DD D · HH H · mm · ss · A · Z;
 * a `T` between day and time stands for itself). Undefined where the pattern lacks year, month or day, or names one twice.
 */
export function compileDatePattern(pattern: string): DatePattern | undefined {
  const source = pattern.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(TOKEN, (token) => TOKENS[token]!)
  const names = [...source.matchAll(/\?<(\w+)>/g)].map((m) => (m[1] === 'name' ? 'month' : m[1]))
  if (new Set(names).size !== names.length) return undefined
  if (!['year', 'month', 'day'].every((name) => names.includes(name))) return undefined
  const reader = new RegExp(`^${source}$`, 'u')
  return (text) => {
    const plain = text.trim()
    const found = reader.exec(plain)?.groups as Parts | undefined
    if (found) return readParts(found)
    const free = parseDate(plain)
    return free.is === 'blank' || (free.is === 'refused' && free.reason === 'incomplete-date')
      ? free
      : { is: 'refused', reason: 'not-a-date' }
  }
}

type Parts = { [part in 'name' | 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'half' | 'zone']?: string }

/** The parts put together again in the one order that needs no habit. */
function readParts(parts: Parts): DateReading {
  const month = parts.name === undefined ? Number(parts.month) : findMonth(parts.name)
  if (!month) return { is: 'refused', reason: 'no-such-month' }
  const two = (text: string | number | undefined) => String(text ?? '0').padStart(2, '0')
  const time = parts.hour
    ? ` ${parts.hour}:${two(parts.minute)}:${two(parts.second)} ${parts.half ?? ''}${parts.zone ?? ''}`
    : ''
  const year = parts.year!
  if (year.length === 4) return parseDate(`${year}-${two(month)}-${two(parts.day)}${time.trimEnd()}`)
  return parseDate(`${two(parts.day)}/${two(month)}/${year}${time.trimEnd()}`, 'day first')
}
