import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow, listMembers } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { describeThings } from '#platform/describe-things.ts'
import { longText } from '../entry-fields.ts'
import { meetingRefusals } from '../meetings/meetings.errors.ts'
import { addEntry, changeEntry, findEntry, holdEntry, listEntries, storeChange } from '../register/entries.ts'
import { refusals } from '../workspace.errors.ts'
import { type Action, type ActionState, actionFields, actions } from './action.ts'

export type ActionInput = z.input<typeof actionFields>
type Place = { projectId: string; actionId: string }

/** An owner is a member; somebody who has left may stay named where they were. */
async function checkOwner(ctx: Ctx, projectId: string, ownerId: string | null, before?: string | null): Promise<void> {
  if (!ownerId || ownerId === before) return
  const members = await listMembers(ctx, projectId)
  if (!members.some(({ personId }) => personId === ownerId)) throw refusals.noSuchOwner()
}

/** What it came from is a thing of the project that the writer may see; what is gone may stay named where it was. */
async function checkSource(ctx: Ctx, projectId: string, source: string, before?: string): Promise<void> {
  if (!source || source === before) return
  const found = await describeThings(ctx, projectId, [source])
  if (!found.has(source)) throw refusals.wrongField('source', 'Choose one of the things in this project.')
}

/** Whoever is chosen from the members takes the place of a name. */
const withOneOwner = <T extends { ownerId?: string | null | undefined }>(values: T): T =>
  values.ownerId ? { ...values, ownerName: '' } : values

/** The actions of a project in the order in which they were made; those that came from one thing, where told. */
export async function listActions(ctx: Ctx, input: { projectId: string; source?: string }): Promise<Action[]> {
  const { projectId, source } = input
  const found = (await listEntries(ctx, actions, { projectId })) as Action[]
  return source === undefined ? found : found.filter((action) => action.source === source)
}

/** One action. Throws `workspace.no-such-entry`. */
export async function findAction(ctx: Ctx, { projectId, actionId }: Place): Promise<Action> {
  return (await findEntry(ctx, actions, { projectId, id: actionId })) as Action
}

/** Adds an action; without an owner it waits for who leads the project. */
export async function addAction(ctx: Ctx, input: { projectId: string } & ActionInput): Promise<{ id: string }> {
  const { projectId, ...values } = input
  await allow(ctx, 'action.write', projectId)
  const { ownerId, source } = checkInput(actionFields, values)
  await checkOwner(ctx, projectId, ownerId)
  await checkSource(ctx, projectId, source)
  return addEntry(ctx, actions, { projectId, values: withOneOwner(values) })
}

/** Changes an action that is still the version `basedOn`. Throws `workspace.changed-meanwhile`. */
export async function changeAction(ctx: Ctx, input: Place & ActionInput & { basedOn: number }): Promise<void> {
  const { projectId, actionId, basedOn, ...values } = input
  await allow(ctx, 'action.write', projectId)
  const before = await findAction(ctx, { projectId, actionId })
  const { ownerId, source } = checkInput(actionFields, values)
  await checkOwner(ctx, projectId, ownerId, before.ownerId)
  await checkSource(ctx, projectId, source, before.source)
  await changeEntry(ctx, actions, { projectId, id: actionId, basedOn: Number(basedOn), values: withOneOwner(values) })
}

const settling = z.object({
  state: z.enum(['open', 'done', 'dropped'], 'Choose whether it is done, dropped or open again.'),
  outcome: longText('what came of it', 4000),
})

/**
 * Marks an action done, dropped (with the reason), or open again. Who owns it may, also where their role lets them only
 * comment; for anybody else it needs `action.write`.
 */
export function settleAction(
  ctx: Ctx,
  input: Place & { state: ActionState; outcome?: string | undefined; basedOn?: number | undefined },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, actionId } = input
    await allow(ctx, 'action.settle', projectId)
    const { state, outcome } = checkInput(settling, input)
    const { version, ownerId } = await findAction(ctx, { projectId, actionId })
    if (ownerId === null || ownerId !== actingPerson(ctx)) await allow(ctx, 'action.write', projectId)
    const action = await holdEntry(ctx, actions, {
      projectId,
      id: actionId,
      basedOn: Number(input.basedOn ?? version),
    })
    if (state === 'dropped' && !outcome) throw meetingRefusals.outcomeNeeded()
    const settled = state === 'open' ? {} : { settledAt: ctx.clock.now(), settledBy: actingPerson(ctx) }
    const values = { state, outcome, settledAt: null, settledBy: null, ...settled }
    const verb = state === 'open' ? 'reopened' : state
    await storeChange(ctx, actions, action, { verb, values })
  })
}
