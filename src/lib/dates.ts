import { findMonth, ZONE_LETTERS } from './dates-months.ts'
import type { WallTime, Zone } from './dates-zone.ts'

export { createZone, isTimeZone, type Zone } from './dates-zone.ts'

/** How a column writes its dates: what settles `03/04/2020`, or that it holds the day numbers of a spreadsheet. */
export type DateHabit = 'day first' | 'month first' | 'excel'

/** Why a text is no date. */
export type DateReason =
  | 'ambiguous-order'
  | 'no-such-month'
  | 'no-such-day'
  | 'no-such-time'
  | 'incomplete-date'
  | 'unknown-zone'
  | 'not-a-date'

/** A date as it was written: the day, with the time and the offset from UTC where the text has them. */
export type WrittenDate = { day: string; time?: string; offset?: string }

export type DateReading = ({ is: 'date' } & WrittenDate) | { is: 'blank' } | { is: 'refused'; reason: DateReason }

type Refused = Extract<DateReading, { is: 'refused' }>
type Day = { year: number; month: number; day: number }
type Clock = { time?: string; offset?: string }

const BLANK = new Set(
  [
    '',
    '-',
    '--',
    'n/a',
    'na',
    '#n/a',
    'n.a.',
    'none',
    'null',
    'nil',
    'nat',
    'tbd',
    'tba',
    'unknown',
    's/o',
    'n/d',
  ].concat(['not applicable', 'not available', '0000-00-00', '00/00/0000', '0000-00-00 00:00:00']),
)
const LONGEST = 80
/** Two-digit years: 69 is 1969, 68 is 2068, as POSIX has it. */
const PIVOT = 69

const refused = (reason: DateReason): Refused => ({ is: 'refused', reason })
const two = (n: number) => String(n).padStart(2, '0')

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const fullYear = (text: string) => {
  const year = Number(text)
  return text.length > 2 ? year : year < PIVOT ? 2000 + year : 1900 + year
}

function checkDay({ year, month, day }: Day): Refused | undefined {
  if (month < 1 || month > 12) return refused('no-such-month')
  if (day < 1 || day > daysIn(year, month)) return refused('no-such-day')
  return year < 1000 ? refused('not-a-date') : undefined
}

/** `a/b/year`: the column's habit decides, else the one reading that the calendar allows. */
function orderDay(a: number, b: number, year: number, mark: string, habit: DateHabit | undefined): Day | Refused {
  const dayFirst = { year, month: b, day: a }
  const monthFirst = { year, month: a, day: b }
  if (habit === 'day first') return dayFirst
  if (habit === 'month first') return monthFirst
  if (a === b || mark === '.' || a > 12) return dayFirst
  return b > 12 ? monthFirst : refused('ambiguous-order')
}

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/
const DAY_NAME = /^(\d{1,2})(?:st|nd|rd|th|er|º|°)?[ .-]*(?:de )?(\p{L}+)\.?,?[ .-]*(?:de |del )?'?(\d{4}|\d{2})$/u
const NAME_DAY = /^(\p{L}+)\.?[ -]*(\d{1,2})(?:st|nd|rd|th)?,?[ -]+'?(\d{4}|\d{2})$/u
const INCOMPLETE = /^(?:\d{4}|\d{4}[-/]\d{1,2}|\d{1,2}[-/]\d{4}|\p{L}+\.? \d{4})$/u

function readNamed(text: string): Day | Refused | undefined {
  const dayFirst = DAY_NAME.exec(text)
  const nameFirst = dayFirst ? null : NAME_DAY.exec(text)
  const [day, name, year] = dayFirst?.slice(1) ?? [nameFirst?.[2], nameFirst?.[1], nameFirst?.[3]]
  if (!day || !name || !year) return undefined
  const month = findMonth(name)
  return month ? { year: fullYear(year), month, day: Number(day) } : refused('not-a-date')
}

function readDay(text: string, habit: DateHabit | undefined): Day | Refused {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (yearFirst) {
    const parts = yearFirst.slice(1).filter((p) => /\d/.test(p))
    return { year: Number(parts[0]), month: Number(parts[1]), day: Number(parts[2]) }
  }
  const numeric = NUMERIC.exec(text)
  if (numeric) return orderDay(Number(numeric[1]), Number(numeric[3]), fullYear(numeric[4]!), numeric[2]!, habit)
  if (INCOMPLETE.test(text)) return refused('incomplete-date')
  return readNamed(text) ?? refused('not-a-date')
}

const TIME =
  /^(\d{1,2})(?::(\d\d))?(?::(\d\d)(?:[.,]\d{1,9})?)? *(?:([ap])\.?m\.?)? *([+-]\d\d:?\d\d|[+-]\d\d|[A-Z]{1,4})?$/i

function readOffset(text: string | undefined): string | undefined | Refused {
  if (!text) return undefined
  const letters = ZONE_LETTERS[text.toUpperCase()]
  if (letters) return letters
  const numeric = /^([+-])(\d\d):?(\d\d)?$/.exec(text)
  if (!numeric || Number(numeric[2]) > 14 || Number(numeric[3] ?? 0) > 59) return refused('unknown-zone')
  const offset = `${numeric[1]}${numeric[2]}:${numeric[3] ?? '00'}`
  return /^[+-]00:00$/.test(offset) ? 'Z' : offset
}

function readClock(text: string): Clock | Refused {
  const parts = TIME.exec(text)
  if (!parts || (parts[2] === undefined && !parts[4])) return refused('not-a-date')
  const [minute, second] = [Number(parts[2] ?? 0), Number(parts[3] ?? 0)]
  const half = parts[4]?.toLowerCase()
  const written = Number(parts[1])
  if (half && (written < 1 || written > 12)) return refused('no-such-time')
  const hour = half ? (written % 12) + (half === 'p' ? 12 : 0) : written
  if (hour > 23 || minute > 59 || second > 59) return refused('no-such-time')
  const offset = readOffset(parts[5])
  if (typeof offset === 'object') return offset
  return { time: `${two(hour)}:${two(minute)}:${two(second)}`, ...(offset && { offset }) }
}

const WEEKDAY =
  /^(?:mardi|martes|(?:mon|tue|wed|thu|fri|sat|sun|lun|mie|mié|jue|vie|sab|sáb|dom|mer|jeu|ven|sam|dim)\p{L}*)\.?,? +(?=[\d\p{L}])/iu
const SPLIT = /^(.*?\d{1,4})(?:[T,]? +(?:at )?|T)(\d{1,2}(?::\d\d.*| *[ap]\.?m\.?.*))$/iu

function writeReading(day: Day | Refused, clock: Clock | Refused): DateReading {
  if ('is' in day) return day
  const wrong = checkDay(day)
  if (wrong) return wrong
  if ('is' in clock) return clock
  return { is: 'date', day: `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`, ...clock }
}

/** Day 60 of a spreadsheet is 29 February 1900, which never was; we read from day 61 on, up to the year 2200. */
function readSerial(text: string): DateReading | undefined {
  if (!/^\d{1,6}(?:\.\d+)?$/.test(text)) return undefined
  const serial = Number(text)
  if (serial < 61 || serial > 109_575) return refused('not-a-date')
  const at = new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString()
  const time = at.slice(11, 19)
  return { is: 'date', day: at.slice(0, 10), ...(text.includes('.') && { time }) }
}

/**
 * Reads a date as people write it: ISO, `31/12/2020`, `Dec 5, 2019`, `5-Dec-19 2:30 PM`, the day numbers of spreadsheets
 * (only with the habit `excel`). `habit` settles `03/04/2020`, which is refused without it. Never throws.
 */
export function parseDate(text: string, habit?: DateHabit): DateReading {
  if (text.length > LONGEST) return refused('not-a-date')
  const plain = text.replace(/[\p{Z}\p{Cc}\p{Cf}]+/gu, ' ').trim()
  if (BLANK.has(plain.toLowerCase())) return { is: 'blank' }
  if (habit === 'excel') {
    const serial = readSerial(plain)
    if (serial) return serial
  }
  const bare = plain.replace(WEEKDAY, '')
  const split = SPLIT.exec(bare)
  if (!split) return writeReading(readDay(bare, habit), {})
  return writeReading(readDay(split[1]!, habit), readClock(split[2]!))
}

const wallTime = (day: string, time: string): WallTime => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
  hour: Number(time.slice(0, 2)),
  minute: Number(time.slice(3, 5)),
  second: Number(time.slice(6, 8)),
})

/** The date-time that OCDS asks for (RFC 3339): a bare day begins at midnight of the zone. */
export function toDateTime(written: WrittenDate, zone: Zone): string {
  const time = written.time ?? '00:00:00'
  return `${written.day}T${time}${written.offset ?? zone.offsetAt(wallTime(written.day, time))}`
}

const isDayNumber = (text: string) => /^[2-6]\d{4}(?:\.\d+)?$/.test(text)

/** How a column writes its dates, from those that can only be read one way; undefined where none tells. */
export function detectDateHabit(values: Iterable<string>): DateHabit | undefined {
  const counts = { 'day first': 0, 'month first': 0, excel: 0, other: 0 }
  for (const value of values) {
    const plain = value.trim()
    const numeric = /^(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/.exec(plain)
    if (numeric && Number(numeric[1]) > 12) counts['day first'] += 1
    else if (numeric && Number(numeric[3]) > 12) counts['month first'] += 1
    else if (isDayNumber(plain)) counts.excel += 1
    else if (parseDate(plain).is === 'date') counts.other += 1
  }
  if (counts.excel > counts.other + counts['day first'] + counts['month first']) return 'excel'
  if (counts['day first'] === counts['month first']) return undefined
  return counts['day first'] > counts['month first'] ? 'day first' : 'month first'
}
