import { formatOf } from '#lib/words/language.ts'

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const HOUR = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** A day of the calendar, written out in the language of what is going on. */
export const showDay = (day: string): string =>
  formatOf({ ...DAY, timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`))

/** When something takes place, in the hours that clocks show there: "12 March 2026, 09:30–11:00 (Europe/London)". */
export function showSpan({ startsAt, endsAt, timeZone }: { startsAt: Date; endsAt: Date; timeZone: string }): string {
  const day = (at: Date) => formatOf({ ...DAY, timeZone }).format(at)
  const hour = (at: Date) => formatOf({ ...HOUR, timeZone }).format(at)
  const end = day(startsAt) === day(endsAt) ? hour(endsAt) : `${day(endsAt)}, ${hour(endsAt)}`
  return `${day(startsAt)}, ${hour(startsAt)}–${end} (${timeZone})`
}
