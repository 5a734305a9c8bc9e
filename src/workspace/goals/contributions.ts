import { sql } from 'kysely'
import { t } from '#lib/words/words.ts'
import type { LiveBlock, ProjectView } from '#platform/context.ts'
import type { ContentBlock } from '#platform/render/content.ts'
import { sayNone, tableOf } from '#platform/render/table-content.ts'
import { countEntries, entriesOf, selectEntries } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { showDay } from '../show-time.ts'
import { goals } from './goals.ts'
import { findPurpose } from './save-purpose.ts'

/** The goals as they stand; `term` (`short`, `long`) leaves out the others. */
const goalsBlock: LiveBlock = {
  id: 'goals',
  read: async (ctx, projectId, { term }) => {
    const all = await selectEntries(ctx.db, goals, projectId, { isWithdrawn: false })
    const chosen = all.filter((goal) => !term || goal.term === term)
    const columns = [
      { head: t('goal.statement'), cell: (goal: (typeof all)[number]) => goal.statement },
      { head: t('goal.term'), cell: (goal: (typeof all)[number]) => t(`goal.term-${goal.term}`) },
      { head: t('goal.state'), cell: (goal: (typeof all)[number]) => t(`goal.state-${goal.state}`) },
      { head: t('goal.byDay'), cell: (goal: (typeof all)[number]) => (goal.byDay ? showDay(goal.byDay) : '') },
      { head: t('goal.measure'), cell: (goal: (typeof all)[number]) => goal.measure.replace('measure:', '') },
    ]
    return tableOf(t('goal.title'), columns, chosen, t('goal.none'))
  },
}

const purposeBlock: LiveBlock = {
  id: 'purpose',
  products: ['goals', 'purpose'],
  read: async (ctx, projectId) => {
    const { issue, reasons, reasonWords, focusArea, hypothesis, version } = await findPurpose(ctx, { projectId })
    if (!version) return sayNone(t('purpose.none'))
    const lines = [
      [t('purpose.issue'), issue],
      [t('purpose.reasons'), reasons.map((reason) => t(`purpose.reasons-${reason}`)).join(', ')],
      [t('purpose.reasonWords'), reasonWords],
      [t('purpose.focusArea'), focusArea],
      [t('purpose.hypothesis'), hypothesis],
    ].filter(([, text]) => text)
    const items = lines.map(([name, text]): ContentBlock[] => [
      { type: 'paragraph', inlines: [{ text: `${name}: `, bold: true }, { text: text! }] },
    ])
    return [{ type: 'list', ordered: false, items }]
  },
}

const view: ProjectView = {
  coming: async (ctx, projectId) => {
    const today = ctx.clock.now().toISOString().slice(0, 10)
    const where = sql`state = 'open' and by_day >= ${today}`
    const ahead = await selectEntries(ctx.db, goals, projectId, { isWithdrawn: false, where })
    return ahead.map(({ id, statement, byDay }) => ({
      ...{ ref: `goal:${id}` as const, name: statement, what: 'goal' },
      at: new Date(byDay!),
    }))
  },
  registers: (projectId) => ({ goals: entriesOf(goals, projectId) }),
}

export const goalContributions: RegisterContributions = {
  kinds: [kindOf(goals)],
  views: [view],
  blocks: [purposeBlock, goalsBlock],
  projectParts: [{ count: async ({ db }, projectId) => ({ goals: await countEntries(db, goals, projectId) }) }],
}
