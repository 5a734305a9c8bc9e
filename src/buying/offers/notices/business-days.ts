import { isWorkingDayIn } from '#buying/guardrails/index.ts'

const DAY_MS = 86_400_000

/** Where days are counted: the calendar that the rules name, and the time zone that the notice names. */
export type Place = { calendar: string; timeZone: string }

/** The day (YYYY-MM-DD) on which a moment falls in a time zone. */
function dayIn(timeZone: string, at: number): string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

const isWorked = ({ calendar, timeZone }: Place, at: number) => isWorkingDayIn(calendar, dayIn(timeZone, at))

/** The whole days between two moments on which offices work: no weekends, and no holidays of the calendar (rule:G25). */
export function countBusinessDays(place: Place, from: Date, to: Date): number {
  let count = 0
  for (let at = from.getTime() + DAY_MS; at <= to.getTime(); at += DAY_MS) if (isWorked(place, at)) count += 1
  return count
}

/** The same hour, so many working days later. */
export function addBusinessDays(place: Place, from: Date, days: number): Date {
  let at = from.getTime()
  for (let left = days; left > 0; ) {
    at += DAY_MS
    if (isWorked(place, at)) left -= 1
  }
  return new Date(at)
}

/** Whether a moment falls on a day on which offices work. */
export const isOnWorkingDay = (place: Place, at: Date): boolean => isWorked(place, at.getTime())
