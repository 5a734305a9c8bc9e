import { sql } from 'kysely'
import type { Ctx, ProjectView } from '#platform/context.ts'
import { countEntries, entriesOf, selectEntries } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { calendarDates } from './calendar-dates.ts'
import { nextDay } from './next-day.ts'

const count = async ({ db }: Pick<Ctx, 'db'>, projectId: string) => ({
  calendar: await countEntries(db, calendarDates, projectId),
})

const view: ProjectView = {
  coming: async (ctx, projectId) => {
    const today = ctx.clock.now().toISOString().slice(0, 10)
    const where = sql`is_yearly or day >= ${today}`
    const all = await selectEntries(ctx.db, calendarDates, projectId, { isWithdrawn: false, where })
    return all.flatMap((date) => {
      const day = nextDay(date, today)
      const ref = `calendar-date:${date.id}` as const
      return day ? [{ ref, name: date.name, at: new Date(day), what: `date-${date.type}` }] : []
    })
  },
  registers: (projectId) => ({ calendar: entriesOf(calendarDates, projectId) }),
}

export const calendarContributions: RegisterContributions = {
  kinds: [kindOf(calendarDates)],
  views: [view],
  projectParts: [{ count }],
}
