import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { pilotRefusals } from './pilot.errors.ts'
import { selectPilot, selectPilots } from './pilot.store.ts'
import type { Pilot } from './scope/pilot.ts'
import { selectTaken, type TakenCase } from './scope/taken.store.ts'
import { measureUse, type Next, nextOf, type Use } from './scope/use.ts'

/** A pilot with its purchases, what they use of it, and what it waits for. */
export type FoundPilot = Pilot & { taken: TakenCase[]; use: Use; next: Next }

/** The pilots of a project, the newest first. */
export async function listPilots(ctx: Ctx, projectId: string): Promise<Pilot[]> {
  await allow(ctx, 'pilot.read', projectId)
  return selectPilots(ctx.db, projectId)
}

/** A pilot with what was taken into it. Throws `pilot.no-such-pilot`. */
export async function findPilot(
  ctx: Ctx,
  { projectId, pilotId }: { projectId: string; pilotId: string },
): Promise<FoundPilot> {
  await allow(ctx, 'pilot.read', projectId)
  const pilot = await selectPilot(ctx.db, projectId, pilotId)
  if (!pilot) throw pilotRefusals.noSuchPilot()
  const taken = await selectTaken(ctx.db, pilotId)
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const use = measureUse(pilot, taken, day)
  return { ...pilot, taken, use, next: nextOf(pilot, use, day) }
}
