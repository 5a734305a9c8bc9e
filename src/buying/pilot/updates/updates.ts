import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { isId } from '#lib/ids.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { pilotRefusals } from '../pilot.errors.ts'
import { selectPilot } from '../pilot.store.ts'
import { insertUpdate, type PilotUpdate, selectPublicUpdates, selectUpdates } from './updates.store.ts'

const told = z.object({
  day: z.iso.date('Write the day as YYYY-MM-DD.'),
  words: z
    .string({ error: 'Say in a few words how the pilot goes.' })
    .trim()
    .min(1, 'Say in a few words how the pilot goes.')
    .max(4000, 'Shorten it to 4,000 characters.'),
})

async function needPilot(ctx: Ctx, projectId: string, pilotId: string) {
  const pilot = await selectPilot(ctx.db, projectId, pilotId)
  if (!pilot) throw pilotRefusals.noSuchPilot()
  return pilot
}

/** Tells how a pilot goes; where the project is published, everybody reads it. What was told stays. */
export function tellUpdate(
  ctx: Ctx,
  input: { projectId: string; pilotId: string; day: string; words: string },
): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, pilotId, ...given } = input
    await allow(ctx, 'pilot.tell', projectId)
    const { day, words } = checkInput(told, given)
    const { state } = await needPilot(ctx, projectId, pilotId)
    if (state === 'draft') throw pilotRefusals.notInForce()
    const id = ctx.clock.newId()
    const made = { id, pilotId, day, words, writtenBy: actingPerson(ctx), writtenAt: ctx.clock.now() }
    await insertUpdate(ctx.db, made)
    await ctx.log.record(ctx, { type: 'pilot.told', thing: `pilot:${pilotId}`, projectId, data: { update: id, day } })
    return { id }
  })
}

/** What was told of a pilot, the newest day first. Throws `pilot.no-such-pilot`. */
export async function listUpdates(
  ctx: Ctx,
  { projectId, pilotId }: { projectId: string; pilotId: string },
): Promise<PilotUpdate[]> {
  await allow(ctx, 'pilot.read', projectId)
  await needPilot(ctx, projectId, pilotId)
  return selectUpdates(ctx.db, pilotId)
}

/** What was told of the pilots of a published project, for everybody; nobody is named. Throws `pilot.no-such-pilot`. */
export async function listPublicUpdates(ctx: Ctx, projectId: string): Promise<(PilotUpdate & { pilot: string })[]> {
  const all = isId(projectId) ? await selectPublicUpdates(ctx.db, projectId) : undefined
  if (!all) throw pilotRefusals.noSuchPilot()
  return all
}
