import { createZone } from '#lib/dates-zone.ts'

const DAY_MS = 86_400_000

/** The moment at which clocks in the zone show this day and time. */
export function toInstant(day: string, time: string, timeZone: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  const offset = createZone(timeZone).offsetAt({ year, month, day: date, hour, minute, second: 0 })
  return new Date(`${day}T${time}:00${offset}`)
}

/** Begin and end; an end before the begin is on the next day. */
export function toSpan(plan: { day: string; from: string; to: string; timeZone: string }) {
  const startsAt = toInstant(plan.day, plan.from, plan.timeZone)
  if (plan.to > plan.from) return { startsAt, endsAt: toInstant(plan.day, plan.to, plan.timeZone) }
  const next = new Date(Date.parse(`${plan.day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
  return { startsAt, endsAt: toInstant(next, plan.to, plan.timeZone) }
}

/** What clocks in the zone show at a moment: a day and a time as forms have them. */
export function toWall(at: Date, timeZone: string): { day: string; time: string } {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
  const [day = '', time = ''] = shown.split(' ')
  return { day, time }
}
