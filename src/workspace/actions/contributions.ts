import { sql } from 'kysely'
import { t } from '#lib/words/words.ts'
import { listMembers, may } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, findOnce, type LiveBlock, type ProjectView } from '#platform/context.ts'
import { tableOf } from '#platform/render/table-content.ts'
import type { Coming, Waiting } from '#platform/things.ts'
import { countEntries, entriesOf, selectEntries } from '../register/register.store.ts'
import { kindOf } from '../register/register-parts.ts'
import type { RegisterContributions } from '../register-contributions.ts'
import { showDay } from '../show-time.ts'
import { type Action, actions, byUrgency, isAway, sayOwner } from './action.ts'
import { listActions } from './actions.ts'

const todayOf = (ctx: Ctx) => ctx.clock.now().toISOString().slice(0, 10)

/** Open actions that wait for the person who acts, wait to be given out, or have a day ahead of them. */
function readOpen(ctx: Ctx, projectId: string): Promise<Action[]> {
  const [today, me] = [todayOf(ctx), actingPerson(ctx)]
  const where = sql`state = 'open' and (owner_id = ${me} or owner_id is null or due >= ${today} or returns_on > ${today})`
  const which = { isWithdrawn: false, where }
  return findOnce(ctx, `open actions ${projectId}`, async () => {
    return (await selectEntries(ctx.db, actions, projectId, which)) as Action[]
  })
}
const refOfAction = ({ id }: Action) => `action:${id}` as const

const view: ProjectView = {
  waiting: async (ctx, projectId, personId): Promise<Waiting[]> => {
    const today = todayOf(ctx)
    const open = (await readOpen(ctx, projectId)).filter((action) => !isAway(action, today)).toSorted(byUrgency)
    const mayGiveOut = open.some(({ ownerId }) => !ownerId) && (await may(ctx, 'member.invite', projectId))
    return open.flatMap((action) => {
      const due = action.due ? { due: new Date(`${action.due}T00:00:00Z`) } : {}
      const named = { ref: refOfAction(action), name: action.text, ...due }
      if (action.ownerId === personId) return [{ ...named, what: action.kind === 'question' ? 'answer' : 'do' }]
      return !action.ownerId && mayGiveOut ? [{ ...named, what: 'give-out' }] : []
    })
  },
  coming: async (ctx, projectId): Promise<Coming[]> => {
    const today = todayOf(ctx)
    const on = (day: string) => new Date(`${day}T00:00:00Z`)
    return (await readOpen(ctx, projectId)).flatMap((action) => [
      ...(action.due && action.due >= today
        ? [{ ref: refOfAction(action), name: action.text, at: on(action.due), what: 'due' }]
        : []),
      ...(isAway(action, today)
        ? [{ ref: refOfAction(action), name: action.text, at: on(action.returnsOn!), what: 'comes-back' }]
        : []),
    ])
  },
  registers: (projectId) => ({ actions: entriesOf(actions, projectId) }),
}

/** The open actions as a table; `settings.state` chooses others, `settings.source` those of one thing. */
const block: LiveBlock = {
  id: 'actions',
  read: async (ctx, projectId, { state = 'open', source }) => {
    const members = new Map((await listMembers(ctx, projectId)).map((one) => [one.personId, one.name]))
    const all = await listActions(ctx, { projectId, ...(source && { source }) })
    const rows = all.filter((action) => state === 'all' || action.state === state).toSorted(byUrgency)
    const nameOf = (id: string) => members.get(id) ?? t('registers.left')
    return tableOf(
      t('action.title'),
      [
        { head: t('action.one'), cell: (action) => action.text },
        { head: t('action.owner'), cell: (action) => sayOwner(action, nameOf), isInner: true },
        { head: t('action.due'), cell: (action) => (action.due ? showDay(action.due) : '') },
        { head: t('action.state'), cell: (action) => t(`action.state-${action.state}`) },
      ],
      rows,
      t('action.none-in-text'),
    )
  },
}

/** What the register of actions gives. */
export const actionContributions: RegisterContributions = {
  kinds: [kindOf(actions)],
  views: [view],
  blocks: [block],
  projectParts: [{ count: async ({ db }, projectId) => ({ actions: await countEntries(db, actions, projectId) }) }],
}
