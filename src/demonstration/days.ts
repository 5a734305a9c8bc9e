/** A calendar day as the number of days since 1970-01-01: time zones cannot move it. */
export type Day = number

const MS_A_DAY = 86_400_000
const two = (value: number) => String(value).padStart(2, '0')

/** Reads `2021-07-01`. */
export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY

function partsOf(day: Day): { year: string; month: string; date: string } {
  const at = new Date(day * MS_A_DAY)
  return { year: String(at.getUTCFullYear()), month: two(at.getUTCMonth() + 1), date: two(at.getUTCDate()) }
}

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7

/** The day itself, or the Monday after a weekend. */
export function workingDay(day: Day): Day {
  const weekday = weekdayOf(day)
  if (weekday === 6) return day + 2
  return weekday === 0 ? day + 1 : day
}

/** 1 is January. */
export const monthOf = (day: Day): number => new Date(day * MS_A_DAY).getUTCMonth() + 1

/** The city's fiscal year runs from July to June and is named after the year in which it ends. */
export function fiscalYearOf(day: Day): number {
  const at = new Date(day * MS_A_DAY)
  return at.getUTCFullYear() + (at.getUTCMonth() >= 6 ? 1 : 0)
}

export function formatIso(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${year}-${month}-${date}`
}

/** As the purchasing system writes it: 31/12/2025. */
export function formatDayFirst(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${date}/${month}/${year}`
}

/** As the contract system writes it: 12/31/2025. */
export function formatMonthFirst(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${month}/${date}/${year}`
}

/** Minutes after midnight as 14:05. */
export const formatTime = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
