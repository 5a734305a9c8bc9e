const DAY_MS = 86_400_000
const SUNDAY = 0
const SATURDAY = 6

const isWeekend = (at: number) => [SUNDAY, SATURDAY].includes(new Date(at).getUTCDay())
const startOfDay = (at: number) => Math.floor(at / DAY_MS) * DAY_MS

/** The whole days between two moments on which offices work, Monday to Friday in UTC (rule:G25). Holidays are not known. */
export function countBusinessDays(from: Date, to: Date): number {
  let count = 0
  for (let at = from.getTime() + DAY_MS; at <= to.getTime(); at += DAY_MS) if (!isWeekend(at)) count += 1
  return count
}

/** The same hour, so many working days later. */
export function addBusinessDays(from: Date, days: number): Date {
  let at = from.getTime()
  for (let left = days; left > 0; ) {
    at += DAY_MS
    if (!isWeekend(at)) left -= 1
  }
  return new Date(at)
}

/** Whether a moment falls on a Saturday or Sunday. */
export const isOnWeekend = (at: Date): boolean => isWeekend(startOfDay(at.getTime()))
