import { sql } from 'kysely'
import type { Ctx, ProjectView } from '#platform/context.ts'
import { countEntries, entriesOf, selectEntries } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { siteVisits } from './site-visits.ts'

const count = async ({ db }: Pick<Ctx, 'db'>, projectId: string) => ({
  'site-visits': await countEntries(db, siteVisits, projectId),
})

const view: ProjectView = {
  coming: async (ctx, projectId) => {
    const today = ctx.clock.now().toISOString().slice(0, 10)
    const where = sql`ends_on >= ${today}`
    const ahead = await selectEntries(ctx.db, siteVisits, projectId, { isWithdrawn: false, where })
    return ahead.map(({ id, name, startsOn }) => ({
      ...{ ref: `site-visit:${id}` as const, name, what: 'site-visit' },
      at: new Date(startsOn),
    }))
  },
  registers: (projectId) => ({ 'site-visits': entriesOf(siteVisits, projectId) }),
}

export const siteVisitContributions: RegisterContributions = {
  kinds: [kindOf(siteVisits)],
  views: [view],
  projectParts: [{ count }],
}
