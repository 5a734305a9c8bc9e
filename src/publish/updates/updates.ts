import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { isId } from '#lib/ids.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../publish.errors.ts'
import type { Update } from './update.ts'
import { selectUpdates, storeUpdate, withdrawStoredUpdate } from './updates.store.ts'

const input = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'Say in one line what is new.')
    .max(200, 'Shorten the line to 200 characters.')
    .regex(/^[^\p{Cc}]*$/u, 'Write this on one line.'),
  body: z.string().trim().max(5000, 'Shorten the text to 5,000 characters.').default(''),
})
export type NewUpdate = z.input<typeof input>

/** The updates of a project that were not taken back, newest first. */
export async function listUpdates(ctx: Ctx, { projectId }: { projectId: string }): Promise<Update[]> {
  await allow(ctx, 'publish.read', projectId)
  return selectUpdates(ctx.db, projectId)
}

/** Writes down how the project goes, for everybody; it goes out with the next publication of the project's pages. */
export async function addUpdate(ctx: Ctx, { projectId, ...given }: { projectId: string } & NewUpdate): Promise<Update> {
  await allow(ctx, 'publish.update', projectId)
  const { title, body } = checkInput(input, given)
  return transact(ctx, async (ctx) => {
    const update = { id: ctx.clock.newId(), title, body, writtenAt: ctx.clock.now() }
    const writtenBy = actingPerson(ctx)
    await storeUpdate(ctx.db, { ...update, projectId, writtenBy })
    await ctx.log.record(ctx, { type: 'update.written', thing: `update:${update.id}`, projectId })
    return update
  })
}

/** Takes an update back; it is gone with the next publication. Throws `publish.no-update`. */
export async function withdrawUpdate(
  ctx: Ctx,
  { projectId, updateId }: { projectId: string; updateId: string },
): Promise<void> {
  await allow(ctx, 'publish.update', projectId)
  await transact(ctx, async (ctx) => {
    const isDone = isId(updateId) && (await withdrawStoredUpdate(ctx.db, { projectId, updateId, at: ctx.clock.now() }))
    if (!isDone) throw refusals.noUpdate()
    await ctx.log.record(ctx, { type: 'update.withdrawn', thing: `update:${updateId}`, projectId })
  })
}
