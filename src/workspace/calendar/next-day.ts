const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The day in another year; 29 February is the 28th where there is none. */
function inYear(day: string, year: number): string {
  const rest = day.slice(4)
  return `${String(year).padStart(4, '0')}${rest === '-02-29' && !isLeap(year) ? '-02-28' : rest}`
}

/**
 * When a date comes next, on `today` or after it, both as YYYY-MM-DD: a yearly one in this year or the next one, but never
 * before its first day; undefined for one that has passed for good.
 */
export function nextDay(date: { day: string; isYearly: boolean }, today: string): string | undefined {
  if (date.day >= today) return date.day
  if (!date.isYearly) return undefined
  const thisYear = Number(today.slice(0, 4))
  const soon = inYear(date.day, thisYear)
  return soon >= today ? soon : inYear(date.day, thisYear + 1)
}
