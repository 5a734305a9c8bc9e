import ical, { type ICalCalendar, ICalEventRepeatingFreq, ICalEventStatus } from 'ical-generator'

/** An entry of a calendar: a span of time, or a whole day. */
export type CalendarEntry = {
  /** Stays the same for as long as the thing exists, whichever feed it is read from. */
  uid: string
  title: string
  /** Goes up with each change that a calendar shows (SEQUENCE, RFC 5545, 3.8.7.4). */
  sequence: number
  changedAt: Date
  isCancelled?: boolean
  place?: string
  link?: string
  description?: string
} & ({ startsAt: Date; endsAt: Date } | { day: string; lastDay?: string; isYearly?: boolean })

const YEARLY = { repeating: { freq: ICalEventRepeatingFreq.YEARLY } }

const DAY_MS = 86_400_000

/** A whole day, or several; the end is the day after the last one (DTEND, RFC 5545, 3.8.2.2). */
function spanOf({ day, lastDay }: { day: string; lastDay?: string }) {
  const [start, last] = [new Date(`${day}T00:00:00Z`), new Date(`${lastDay ?? day}T00:00:00Z`)]
  return last > start ? { start, end: new Date(last.getTime() + DAY_MS) } : { start }
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry): void {
  const { uid, title, sequence, changedAt, isCancelled, place, link, description } = entry
  calendar.createEvent({
    ...{ id: uid, summary: title, sequence, stamp: changedAt, lastModified: changedAt },
    // Moments in UTC: every program shows them in its own zone, over a change of the clocks too, with no table of ours.
    ...('day' in entry
      ? { ...spanOf(entry), allDay: true, timezone: null, ...(entry.isYearly && YEARLY) }
      : { start: entry.startsAt, end: entry.endsAt }),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(place && { location: place }),
    ...(link && { url: link }),
    ...(description && { description }),
  })
}

/** The library writes the name of a calendar as it is: TEXT has signs of its own (RFC 5545, 3.3.11). */
const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

/** A calendar as text (iCalendar, RFC 5545), for subscribing or for one download. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name: escapeText(name), prodId: { company: 'Fairlead', product: 'Fairlead' }, ttl: 3600 })
  for (const entry of entries) addEntry(calendar, entry)
  return calendar.toString()
}
