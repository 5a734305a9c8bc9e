import { listDerogations } from '#buying/guardrails/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { pilotRefusals } from '../pilot.errors.ts'
import { insertPilot, lockPilot, updatePilot } from '../pilot.store.ts'
import { type PilotContent, type PilotInput, pilotSchema } from '../scope/pilot.ts'

/** A pilot rests on derogations of its project that hold as long as it lasts. */
async function checkDerogations(ctx: Ctx, projectId: string, content: PilotContent): Promise<void> {
  const signed = new Map((await listDerogations(ctx, projectId)).map((one) => [one.id, one]))
  for (const id of content.derogations) {
    const derogation = signed.get(id)
    if (!derogation) throw pilotRefusals.noSuchDerogation()
    if (derogation.from > content.firstDay || derogation.until < content.lastDay)
      throw pilotRefusals.derogationTooShort()
  }
}

/** Writes down a pilot, for both sponsors to sign. Throws `pilot.no-such-derogation`, `input.invalid`. */
export function openPilot(
  ctx: Ctx,
  input: { projectId: string } & PilotInput,
): Promise<{ id: string; version: number }> {
  return transact(ctx, async (ctx) => {
    const { projectId, ...given } = input
    await allow(ctx, 'pilot.write', projectId)
    const content = checkInput(pilotSchema, given)
    await checkDerogations(ctx, projectId, content)
    const id = ctx.clock.newId()
    await insertPilot(ctx.db, { ...content, id, projectId, openedAt: ctx.clock.now() })
    await ctx.log.record(ctx, { type: 'pilot.opened', thing: `pilot:${id}`, projectId, data: { ...content } })
    return { id, version: 1 }
  })
}

/**
 * Changes a pilot that is not in force; whoever signed it has to sign again, since it is another text. Throws
 * `pilot.signed-already`, `pilot.changed-meanwhile`.
 */
export function changePilot(
  ctx: Ctx,
  input: { projectId: string; pilotId: string; basedOn: number } & PilotInput,
): Promise<{ id: string; version: number }> {
  return transact(ctx, async (ctx) => {
    const { projectId, pilotId, basedOn, ...given } = input
    await allow(ctx, 'pilot.write', projectId)
    const content = checkInput(pilotSchema, given)
    const pilot = await lockPilot(ctx.db, projectId, pilotId)
    if (!pilot) throw pilotRefusals.noSuchPilot()
    if (pilot.state !== 'draft') throw pilotRefusals.signedAlready()
    if (pilot.version !== basedOn) throw pilotRefusals.changedMeanwhile(pilot.version)
    await checkDerogations(ctx, projectId, content)
    const version = pilot.version + 1
    await updatePilot(ctx.db, pilotId, version, content)
    const data = { ...content, version }
    await ctx.log.record(ctx, { type: 'pilot.changed', thing: `pilot:${pilotId}`, projectId, data })
    return { id: pilotId, version }
  })
}
