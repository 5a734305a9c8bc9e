import { isId } from '#lib/ids.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import type { Content } from '#platform/render/content.ts'
import { pilotRefusals } from '../pilot.errors.ts'
import { lockPilot, selectPilot } from '../pilot.store.ts'
import { decisionOf, findFigures } from '../report/close-out.ts'
import { type Telling, writeCloseOut } from '../report/write-close-out.ts'
import type { Pilot } from '../scope/pilot.ts'
import { selectTaken } from '../scope/taken.store.ts'
import { measureUse, type Use } from '../scope/use.ts'
import { type PilotUpdate, selectPublicUpdates } from '../updates/updates.store.ts'
import { deletePublication, selectPublications, upsertPublication } from './publication.store.ts'

/**
 * Opens the page of a pilot to everybody, or closes it: what it covers, what is used, its published updates, and how it
 * ended. Throws `pilot.not-in-force` for one that its sponsors have not signed.
 */
export function openToAll(ctx: Ctx, input: { projectId: string; pilotId: string; isPublic: boolean }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, pilotId, isPublic } = input
    await allow(ctx, 'pilot.publish', projectId)
    const pilot = await lockPilot(ctx.db, projectId, pilotId)
    if (!pilot) throw pilotRefusals.noSuchPilot()
    if (pilot.state === 'draft') throw pilotRefusals.notInForce()
    if (isPublic) await upsertPublication(ctx.db, { pilotId, since: ctx.clock.now(), by: actingPerson(ctx) })
    else await deletePublication(ctx.db, pilotId)
    const type = isPublic ? 'pilot.opened-to-all' : 'pilot.closed-to-all'
    await ctx.log.record(ctx, { type, thing: `pilot:${pilotId}`, projectId })
  })
}

/** Whether everybody may read a pilot, for members. */
export async function isOpenToAll(ctx: Ctx, { projectId, pilotId }: { projectId: string; pilotId: string }) {
  await allow(ctx, 'pilot.read', projectId)
  return (await selectPublications(ctx.db, pilotId)).length > 0
}

/** What everybody may read of a pilot. Nobody is named. */
export type PublicPilot = { pilot: Pilot; project: string; use: Use; updates: PilotUpdate[]; report: Content | null }

/**
 * A pilot that is open to everybody, with its report once it has ended; `telling` says what of its purchases is public.
 * Throws `pilot.no-such-pilot`.
 */
export async function findPublicPilot(ctx: Ctx, pilotId: string, telling: Telling): Promise<PublicPilot> {
  const [open] = isId(pilotId) ? await selectPublications(ctx.db, pilotId) : []
  const found = open && (await selectPilot(ctx.db, open.projectId, pilotId))
  if (!open || !found) throw pilotRefusals.noSuchPilot()
  const pilot = { ...found, signatures: found.signatures.map((one) => ({ ...one, name: '', partyId: null })) }
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const decision = decisionOf(pilot)
  return {
    ...{ pilot, project: open.project, use: measureUse(pilot, await selectTaken(ctx.db, pilotId), day) },
    updates: await selectPublicUpdates(ctx.db, pilotId),
    report: decision && writeCloseOut(pilot, await findFigures(ctx, pilot), decision, telling),
  }
}

/** The pilots that everybody may read, those opened last first. */
export const listPublicPilots = (ctx: Ctx) => selectPublications(ctx.db)
