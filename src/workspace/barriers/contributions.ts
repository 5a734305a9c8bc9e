import { sql } from 'kysely'
import { t } from '#lib/words/words.ts'
import { listMembers } from '#people/index.ts'
import type { Ctx, LiveBlock, ProjectView } from '#platform/context.ts'
import { tableOf } from '#platform/render/table-content.ts'
import { countEntries, entriesOf, selectEntries } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { barriers } from './barriers.ts'

const barriersBlock: LiveBlock = {
  id: 'barriers',
  read: async (ctx, projectId) => {
    const all = await selectEntries(ctx.db, barriers, projectId, { isWithdrawn: false })
    const members = await listMembers(ctx, projectId)
    const nameOf = (id: string | null) => members.find(({ personId }) => personId === id)?.name ?? ''
    type Barrier = (typeof all)[number]
    const columns = [
      { head: t('barrier.statement'), cell: (barrier: Barrier) => barrier.statement },
      { head: t('barrier.type'), cell: (barrier: Barrier) => t(`barrier.type-${barrier.type}`) },
      { head: t('barrier.ruleLevel'), cell: (barrier: Barrier) => t(`barrier.ruleLevel-${barrier.ruleLevel}`) },
      { head: t('barrier.mitigation'), cell: (barrier: Barrier) => barrier.mitigation },
      { head: t('barrier.ownerId'), cell: (barrier: Barrier) => nameOf(barrier.ownerId), isInner: true as const },
      { head: t('barrier.state'), cell: (barrier: Barrier) => t(`barrier.state-${barrier.state}`) },
    ]
    return tableOf(t('barrier.title'), columns, all, t('barrier.none'))
  },
}

const count = async ({ db }: Pick<Ctx, 'db'>, projectId: string) => ({
  barriers: await countEntries(db, barriers, projectId),
})

const view: ProjectView = {
  // A barrier that is open or in hand waits for whoever took it on.
  waiting: async ({ db }, projectId, personId) => {
    const where = sql`owner_id = ${personId} and state in ('open', 'in-hand')`
    const own = await selectEntries(db, barriers, projectId, { isWithdrawn: false, where })
    return own.map(({ id, statement }) => ({ ref: `barrier:${id}` as const, name: statement, what: 'barrier' }))
  },
  registers: (projectId) => ({ barriers: entriesOf(barriers, projectId) }),
}

export const barrierContributions: RegisterContributions = {
  kinds: [kindOf(barriers)],
  views: [view],
  blocks: [barriersBlock],
  projectParts: [{ count }],
}
