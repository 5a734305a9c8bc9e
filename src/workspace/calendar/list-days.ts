import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Ref } from '#platform/things.ts'
import { selectEntries } from '../register/register.store.ts'
import { siteVisits } from '../site-visits/site-visits.ts'
import { calendarDates, type dateTypes } from './calendar-dates.ts'
import { nextDay } from './next-day.ts'

/** A day, or some, that the plan has to reckon with; `what` is a key of the catalogue's `coming.…`. Days are YYYY-MM-DD. */
export type ReckonedDays = {
  ref: Ref
  name: string
  what: `date-${(typeof dateTypes)[number]}` | 'site-visit'
  from: string
  to: string
}

/** Dates of the calendar, yearly ones as they come next, and site visits, in the order of their days. */
export async function listReckonedDays(ctx: Ctx, { projectId }: { projectId: string }): Promise<ReckonedDays[]> {
  await allow(ctx, 'calendar-date.read', projectId)
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const standing = { isWithdrawn: false }
  const dates = await selectEntries(ctx.db, calendarDates, projectId, standing)
  const visits = await selectEntries(ctx.db, siteVisits, projectId, standing)
  const days: ReckonedDays[] = [
    ...dates.map((date): ReckonedDays => {
      const day = nextDay(date, today) ?? date.day
      return { ref: `calendar-date:${date.id}`, name: date.name, what: `date-${date.type}`, from: day, to: day }
    }),
    ...visits.map(
      ({ id, name, startsOn, endsOn }): ReckonedDays => ({
        ref: `site-visit:${id}`,
        name,
        what: 'site-visit',
        from: startsOn,
        to: endsOn,
      }),
    ),
  ]
  return days.toSorted((a, b) => a.from.localeCompare(b.from))
}
