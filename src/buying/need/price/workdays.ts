/** A day of work has 7.5 hours (rule:G14). */
export const MINUTES_A_DAY = 450

const DAY = 86_400_000
const SUNDAY = 0
const SATURDAY = 6

const isWorkday = (at: number, holidays: ReadonlySet<string>) => {
  const day = new Date(at)
  return ![SUNDAY, SATURDAY].includes(day.getUTCDay()) && !holidays.has(day.toISOString().slice(0, 10))
}

/** How many working days there are from one day to another, both counted; 0 where the second is before the first. */
export function countWorkdays(from: string, to: string, holidays: ReadonlySet<string> = new Set()): number {
  let count = 0
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY) if (isWorkday(at, holidays)) count += 1
  return count
}

/** The day on which so much work can be done at the earliest, beginning on `from`. */
export function earliestEnd(from: string, minutes: number, holidays: ReadonlySet<string> = new Set()): string {
  let left = Math.max(1, Math.ceil(minutes / MINUTES_A_DAY))
  let at = Date.parse(from)
  for (; ; at += DAY) {
    if (isWorkday(at, holidays)) left -= 1
    if (left === 0) return new Date(at).toISOString().slice(0, 10)
  }
}
