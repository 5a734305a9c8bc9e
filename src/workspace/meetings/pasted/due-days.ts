/** Days counted from the day of the meeting; a day is `2026-03-04`, weekdays count from Sunday, months from January, both from 0. */

const DAY_MS = 86_400_000
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

export const plusDays = (day: string, days: number): string => dayOf(new Date(dateOf(day).getTime() + days * DAY_MS))

/** The next such weekday after today: on a Friday, "Friday" is the one in a week. "Next Friday" is that of next week. */
export function findWeekday(weekday: number, today: string, isNext: boolean): string {
  const ahead = (weekday - dateOf(today).getUTCDay() + 7) % 7 || 7
  const isThisWeek = (dateOf(today).getUTCDay() + 6) % 7 < (weekday + 6) % 7
  return plusDays(today, isNext && isThisWeek ? ahead + 7 : ahead)
}

/** A day and month without a year is the next such day, today among them; undefined for a day that does not exist. */
export function findDate(day: number, month: number, year: string | undefined, today: string): string | undefined {
  const years = year ? [Number(year)] : [0, 1, 2, 3, 4].map((more) => dateOf(today).getUTCFullYear() + more)
  for (const one of years) {
    const date = new Date(Date.UTC(one, month, day))
    const isReal = date.getUTCMonth() === month && date.getUTCDate() === day
    if (isReal && (year || dayOf(date) >= today)) return dayOf(date)
  }
  return undefined
}

export type Span = 'day' | 'week' | 'month' | 'year'

/** The last day of this week (its Friday), month or year, or of the next one. */
export function endOf(span: Span, today: string, isNext: boolean): string {
  const date = dateOf(today)
  if (span === 'week') return plusDays(today, ((5 - date.getUTCDay() + 7) % 7) + (isNext ? 7 : 0))
  const months = date.getUTCMonth() + (isNext ? 2 : 1)
  return dayOf(
    new Date(Date.UTC(date.getUTCFullYear() + (isNext && span === 'year' ? 1 : 0), span === 'month' ? months : 12, 0)),
  )
}
