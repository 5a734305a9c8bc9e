import { t } from '#lib/words/words.ts'
import type { LiveBlock } from '#platform/context.ts'
import { tableOf } from '#platform/render/table-content.ts'
import { countEntries, entriesOf, selectEntries } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { outcomes } from './outcomes.ts'

const outcomesBlock: LiveBlock = {
  id: 'outcomes',
  products: ['goals', 'outcomes'],
  read: async (ctx, projectId) => {
    const all = await selectEntries(ctx.db, outcomes, projectId, { isWithdrawn: false })
    const columns = [
      { head: t('outcome.name'), cell: (outcome: (typeof all)[number]) => outcome.name },
      { head: t('outcome.sign'), cell: (outcome: (typeof all)[number]) => outcome.sign },
      { head: t('outcome.before'), cell: (outcome: (typeof all)[number]) => outcome.before },
      { head: t('outcome.after'), cell: (outcome: (typeof all)[number]) => outcome.after },
      { head: t('outcome.state'), cell: (outcome: (typeof all)[number]) => t(`outcome.state-${outcome.state}`) },
    ]
    return tableOf(t('outcome.title'), columns, all, t('outcome.none'))
  },
}

const count = async ({ db }: { db: Parameters<typeof countEntries>[0] }, projectId: string) => ({
  outcomes: await countEntries(db, outcomes, projectId),
})

export const outcomeContributions: RegisterContributions = {
  kinds: [kindOf(outcomes)],
  views: [{ registers: (projectId) => ({ outcomes: entriesOf(outcomes, projectId) }) }],
  blocks: [outcomesBlock],
  projectParts: [{ count }],
}
