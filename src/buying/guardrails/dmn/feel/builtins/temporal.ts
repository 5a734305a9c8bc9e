import {
  dateAndTime,
  duration,
  FeelDate,
  FeelDateTime,
  type FeelDuration,
  FeelTime,
  parseDate,
  parseTime,
} from 'feelin'
import { durationOfMonths, secondsOf } from '../durations.ts'
import { builtIn } from './signature.ts'

const DATE = /^-?\d{4,9}-\d{2}-\d{2}$/
const TIME = /^\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}(:\d{2})?|@[A-Za-z0-9_+\-/]+)?$/i

/** What the parsers throw for what they do not know is no value. */
function attempt<T>(parse: () => T): T | null {
  try {
    return parse()
  } catch {
    return null
  }
}

/** A year that ISO texts of four digits cannot hold: the day is read in a leap year, and moved to the year. */
const YEAR = /^(-\d{4,9}|[1-9]\d{4,8})-/

function inYear<T extends { with: (part: { year: number }, options: { overflow: 'reject' }) => T }>(
  day: T,
  year: number,
): T {
  return day.with({ year }, { overflow: 'reject' })
}

export function dateFrom(text: string): FeelDate | null {
  if (!DATE.test(text) || /^-?0\d{4}/.test(text)) return null
  const year = YEAR.exec(text)?.[1]
  if (year === undefined) return attempt(() => parseDate(text))
  return attempt(() => new FeelDate(inYear(dateFrom(text.replace(YEAR, '2000-'))!.unwrap(), Number(year))))
}

export const timeFrom = (text: string): FeelTime | null =>
  TIME.test(text) && !text.startsWith('24') ? attempt(() => parseTime(text)) : null

export function dateAndTimeFrom(text: string): FeelDateTime | null {
  const split = text.indexOf('T')
  const [day, time] = split < 0 ? [text, undefined] : [text.slice(0, split), text.slice(split + 1)]
  if (!DATE.test(day) || /^-?0\d{4}/.test(day) || (time !== undefined && !timeFrom(time))) return null
  const year = YEAR.exec(day)?.[1]
  if (year === undefined) return attempt(() => dateAndTime(text))
  return attempt(() => {
    const near = dateAndTimeFrom(text.replace(YEAR, '2000-'))!
    return new FeelDateTime(inYear(near.unwrap(), Number(year)), near.zone)
  })
}

export const durationFrom = (text: string): FeelDuration | null => {
  const months = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(text)
  if (months && (months[2] || months[3])) {
    const amount = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0)
    return attempt(() => durationOfMonths(months[1] ? -amount : amount))
  }
  return /^-?P(\d+D)?(T.+)?$/.test(text) ? attempt(() => duration(text)) : null
}

/** What `@"…"` stands for; null where it is nothing. */
export function temporalOf(text: string): unknown {
  if (/^-?P/.test(text)) return durationFrom(text)
  if (DATE.test(text)) return dateFrom(text)
  return text.includes('T') && !TIME.test(text) ? dateAndTimeFrom(text) : timeFrom(text)
}

const pad = (value: number, digits = 2): string => String(Math.abs(value)).padStart(digits, '0')

const isWhole = (...values: number[]): boolean => values.every((value) => Number.isInteger(value))

function dateOfParts(year: number, month: number, day: number): FeelDate | null {
  if (!isWhole(year, month, day) || month < 1 || day < 1) return null
  return dateFrom(`${year < 0 ? '-' : ''}${pad(year, 4)}-${pad(month)}-${pad(day)}`)
}

const offsetText = (offset: FeelDuration): string => {
  const seconds = secondsOf(offset)
  const [sign, whole] = [seconds < 0 ? '-' : '+', Math.abs(seconds)]
  const rest = whole % 60 === 0 ? '' : `:${pad(Math.floor(whole % 60))}`
  return seconds === 0 ? 'Z' : `${sign}${pad(Math.floor(whole / 3600))}:${pad(Math.floor((whole % 3600) / 60))}${rest}`
}

function timeOfParts(hour: number, minute: number, second: number, offset?: FeelDuration | null): FeelTime | null {
  if (!isWhole(hour, minute) || Math.min(hour, minute, second) < 0) return null
  const fraction = isWhole(second) ? '' : (second % 1).toFixed(9).slice(1).replace(/0+$/, '')
  const text = `${pad(hour)}:${pad(minute)}:${pad(Math.floor(second))}${fraction}`
  return timeFrom(offset ? text + offsetText(offset) : text)
}

const MIDNIGHT = '00:00:00'

const dayOf = (value: FeelDate | FeelDateTime): FeelDate =>
  value instanceof FeelDate ? value : new FeelDate(value.unwrap().toPlainDate())

const combine = (day: FeelDate | FeelDateTime, time: FeelTime): FeelDateTime =>
  new FeelDateTime(dayOf(day).unwrap().toPlainDateTime(time.unwrap()), time.zone)

const timeOfDay = (value: FeelTime | FeelDateTime | FeelDate): FeelTime | null => {
  if (value instanceof FeelTime) return value
  return value instanceof FeelDate ? timeFrom(`${MIDNIGHT}Z`) : new FeelTime(value.unwrap().toPlainTime(), value.zone)
}

function monthsBetween(from: FeelDate | FeelDateTime, to: FeelDate | FeelDateTime): FeelDuration | null {
  const span = dayOf(from).unwrap().until(dayOf(to).unwrap(), { largestUnit: 'month' })
  return durationOfMonths(span.months + span.years * 12)
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

type Day = FeelDate | FeelDateTime

/** The standard's functions of dates, times and durations; `now` and `today` are given with the evaluation. */
export const TEMPORAL_FUNCTIONS = [
  builtIn(
    'date',
    ['from:string', dateFrom],
    ['from:date|datetime', dayOf],
    ['year:number, month:number, day:number', dateOfParts],
  ),
  builtIn(
    'time',
    ['from:string', timeFrom],
    ['from:time|datetime|date', timeOfDay],
    ['hour:number, minute:number, second:number, offset?:dtd', timeOfParts],
  ),
  builtIn('date and time', ['from:string', dateAndTimeFrom], ['date:date|datetime, time:time', combine]),
  builtIn('duration', ['from:string', durationFrom]),
  builtIn('years and months duration', ['from:date|datetime, to:date|datetime', monthsBetween]),
  builtIn('day of year', ['date:date|datetime', (day: Day) => dayOf(day).unwrap().dayOfYear]),
  builtIn('day of week', ['date:date|datetime', (day: Day) => DAYS[dayOf(day).weekday - 1]]),
  builtIn('month of year', ['date:date|datetime', (day: Day) => MONTHS[day.month - 1]]),
  builtIn('week of year', ['date:date|datetime', (day: Day) => dayOf(day).unwrap().weekOfYear]),
]
