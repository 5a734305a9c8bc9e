import { z } from 'zod'

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5]

const holidaySchema = z.strictObject({
  name: z.string().min(1),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  /** 0 is Sunday. With `nth` the first, second … or (−1) the last of the month, with `onOrBefore` the last up to that day. */
  weekday: z.int().min(0).max(6).optional(),
  nth: z.int().min(-1).max(5).optional(),
  onOrBefore: z.int().min(1).max(31).optional(),
  /** Days from Easter Sunday. */
  easter: z.int().optional(),
  /** What happens on a weekend: the next working day is free, or the nearest. */
  kept: z.enum(['next', 'nearest']).optional(),
})

export const calendarSchema = z.strictObject({ id: z.string(), holidays: z.array(holidaySchema).min(1) })

/** Which days are free in a place, as rules that give the days of any year. */
export type Calendar = z.output<typeof calendarSchema>
type Holiday = Calendar['holidays'][number]

const dayOf = (date: Date) => date.toISOString().slice(0, 10)
const at = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day))
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The day so many days after (or before) another. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return dayOf(date)
}

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm, as in Meeus). */
function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayOf(at(year, Math.floor(f / 31), (f % 31) + 1))
}

function lastWeekday(year: number, month: number, weekday: number, from: number): string {
  const last = dayOf(at(year, month, from))
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  if (nth < 0) return lastWeekday(year, month, weekday, at(year, month + 1, 0).getUTCDate())
  const first = dayOf(at(year, month, 1))
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1))
}

function dateOf({ easter, month = 1, day, weekday = 1, nth = 1, onOrBefore }: Holiday, year: number): string {
  if (easter !== undefined) return addDays(easterOf(year), easter)
  if (day !== undefined) return dayOf(at(year, month, day))
  return onOrBefore === undefined
    ? nthWeekday(year, month, weekday, nth)
    : lastWeekday(year, month, weekday, onOrBefore)
}

const isWeekend = (day: string) => !MONDAY_TO_FRIDAY.includes(weekdayOf(day))

function keptOn(day: string, kept: Holiday['kept'], taken: ReadonlySet<string>): string {
  if (!kept || !isWeekend(day)) return day
  if (kept === 'nearest') return addDays(day, weekdayOf(day) === 6 ? -1 : 1)
  let next = addDays(day, 1)
  while (isWeekend(next) || taken.has(next)) next = addDays(next, 1)
  return next
}

/** The free days that the rules give for a year, in order. A New Year that is kept the year before stands there. */
export function holidaysOf({ holidays }: Calendar, year: number): { day: string; name: string }[] {
  const fixed = holidays.map((holiday) => ({ ...holiday, on: dateOf(holiday, year) }))
  const taken = new Set(fixed.filter(({ on }) => !isWeekend(on)).map(({ on }) => on))
  return fixed
    .map(({ name, kept, on }) => {
      const day = keptOn(on, kept, taken)
      taken.add(day)
      return { day, name }
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** The free days of so many years; a New Year that is kept the year before is in it. */
function freeDaysOf(calendar: Calendar, from: string, upTo: string): ReadonlySet<string> {
  const [first, last] = [from, upTo].map((day) => Number(day.slice(0, 4))) as [number, number]
  const years = Array.from({ length: last - first + 2 }, (_, at) => first + at)
  return new Set(years.flatMap((year) => holidaysOf(calendar, year).map(({ day }) => day)))
}

/** Whether people work on a day (YYYY-MM-DD). */
export const isWorkingDay = (calendar: Calendar, day: string): boolean =>
  !isWeekend(day) && !freeDaysOf(calendar, day, day).has(day)

/** The working days after one day up to another: from Monday to Friday of one week these are four. */
export function countWorkingDays(calendar: Calendar, after: string, upTo: string): number {
  if (upTo <= after) return 0
  const free = freeDaysOf(calendar, after, upTo)
  let count = 0
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1))
    if (!isWeekend(day) && !free.has(day)) count += 1
  return count
}

/** The day that is so many working days after another; that day itself for none. */
export function addWorkingDays(calendar: Calendar, day: string, days: number): string {
  let [date, left] = [day, days]
  while (left > 0) {
    date = addDays(date, 1)
    if (isWorkingDay(calendar, date)) left -= 1
  }
  return date
}
