import { t } from '#lib/words/words.ts'
import { listMembers } from '#people/index.ts'
import type { LiveBlock } from '#platform/context.ts'
import { sayNonePublic, tableOf } from '#platform/render/table-content.ts'
import { countEntries, entriesOf } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { showDay } from '../show-time.ts'
import { decisions } from './decision.ts'
import { listDecisions } from './decisions.ts'

/** The decisions that stand, newest first; `settings.only` = `public` leaves out what is not for everybody. */
const block: LiveBlock = {
  id: 'decisions',
  read: async (ctx, projectId, { only, meeting }) => {
    const members = new Map((await listMembers(ctx, projectId)).map((one) => [one.personId, one.name]))
    const all = await listDecisions(ctx, { projectId, ...(meeting && { meetingId: meeting }) })
    const standing = all.filter((one) => !one.supersededBy)
    const by = (ids: string[], others: string) =>
      [...ids.map((id) => members.get(id) ?? t('registers.left')), others].filter(Boolean).join(', ')
    return tableOf(
      t('decision.title'),
      [
        { head: t('decision.one'), cell: (one) => one.text },
        { head: t('decision.decided-on'), cell: (one) => showDay(one.decidedOn) },
        { head: t('decision.decided-by'), cell: (one) => by(one.decidedBy, one.decidedByOthers), isInner: true },
      ],
      standing.filter(({ isPublic }) => isPublic || only !== 'public'),
      standing.length ? sayNonePublic(t('decision.title')) : t('decision.none-in-text'),
      ({ isPublic }) => isPublic,
    )
  },
}

/** What the register of decisions gives. */
export const decisionContributions: RegisterContributions = {
  kinds: [kindOf(decisions)],
  views: [{ registers: (projectId) => ({ decisions: entriesOf(decisions, projectId) }) }],
  blocks: [block],
  projectParts: [{ count: async ({ db }, projectId) => ({ decisions: await countEntries(db, decisions, projectId) }) }],
}
