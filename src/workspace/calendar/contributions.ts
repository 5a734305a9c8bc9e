import { sql } from 'kysely'
import { t } from '#lib/words/words.ts'
import type { Ctx, LiveBlock, ProjectView } from '#platform/context.ts'
import { tableOf } from '#platform/render/table-content.ts'
import { countEntries, entriesOf, selectEntries } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { showDay } from '../show-time.ts'
import { calendarDates } from './calendar-dates.ts'
import { listReckonedDays, type ReckonedDays } from './list-days.ts'
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

const calendarBlock: LiveBlock = {
  id: 'calendar',
  read: async (ctx, projectId) => {
    const columns = [
      { head: t('calendar-date.name'), cell: ({ name }: ReckonedDays) => name },
      { head: t('calendar-date.type'), cell: ({ what }: ReckonedDays) => t(`coming.${what}`) },
      { head: t('timeline.first-day'), cell: ({ from }: ReckonedDays) => showDay(from) },
      { head: t('timeline.last-day'), cell: ({ to }: ReckonedDays) => showDay(to) },
    ]
    const days = await listReckonedDays(ctx, { projectId })
    return tableOf(t('calendar-date.title'), columns, days, t('timeline.reckoned-none'))
  },
}

export const calendarContributions: RegisterContributions = {
  kinds: [kindOf(calendarDates)],
  views: [view],
  blocks: [calendarBlock],
  projectParts: [{ count }],
}
