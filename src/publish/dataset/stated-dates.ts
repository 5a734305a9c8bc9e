import { type JsonObject, objectsAt, textAt } from './json.ts'
import type { PublishedProcess } from './processes.ts'

/**
 * When the copies of the sources were taken. A release made from rows without a date of its own is dated so; that says
 * when somebody looked, not when anything happened.
 */
export type TakenTimes = ReadonlySet<string>

const DATE = /^\d{4}-\d{2}-\d{2}/

const isDate = (date: string | undefined): date is string => date !== undefined && DATE.test(date)

const datesAt = (release: JsonObject, list: string, path: string): string[] =>
  objectsAt(release, list)
    .map((entry) => textAt(entry, path))
    .filter(isDate)
    .sort()

/** When a process began: its tender's start, else its first award, contract or deadline, else the first release's own date. */
export function findStart({ compiled, releases }: PublishedProcess, taken: TakenTimes): string {
  const own = [releases[0], compiled].map((release) => release && textAt(release, 'date'))
  const dates = [
    textAt(compiled, 'tender/tenderPeriod/startDate'),
    datesAt(compiled, 'awards', 'date')[0],
    datesAt(compiled, 'contracts', 'dateSigned')[0],
    datesAt(compiled, 'contracts', 'period/startDate')[0],
    textAt(compiled, 'tender/tenderPeriod/endDate'),
    ...own.filter((date) => date !== undefined && !taken.has(date)),
  ]
  return dates.find(isDate) ?? ''
}

/** The last thing that the data dates: an award, a signature, or a release's own date; '' where there is none. */
export function findLatest(compiled: JsonObject, taken: TakenTimes): string {
  const own = textAt(compiled, 'date')
  const dates = [
    ...datesAt(compiled, 'awards', 'date'),
    ...datesAt(compiled, 'contracts', 'dateSigned'),
    ...(isDate(own) && !taken.has(own) ? [own] : []),
  ]
  return dates.sort().at(-1) ?? ''
}
