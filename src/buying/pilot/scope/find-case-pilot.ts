import { readCase } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { selectInForce, selectPilotOfCase } from '../pilot.store.ts'
import type { Pilot } from './pilot.ts'
import { selectLastRefusal, selectTaken } from './taken.store.ts'
import { measureUse, type Use } from './use.ts'

/** How a purchase stands to a pilot: `team` is the one it was taken in for, null while it was not. */
export type CasePilot = { pilot: Pilot; use: Use; team: string | null; mayStillBeTaken: boolean }

/**
 * The pilot that a purchase was taken into, else the one in force by which its project buys now; undefined where there is
 * neither. `use` is what the other purchases have used. Throws `case.no-such-case`.
 */
export async function findCasePilot(
  ctx: Ctx,
  { projectId, caseId }: { projectId: string; caseId: string },
): Promise<CasePilot | undefined> {
  await allow(ctx, 'pilot.read', projectId)
  const found = await readCase(ctx, { projectId, caseId })
  const pilot = (await selectPilotOfCase(ctx.db, projectId, caseId)) ?? (await selectInForce(ctx.db, projectId))
  if (!pilot) return undefined
  const taken = await selectTaken(ctx.db, pilot.id)
  const others = taken.filter((one) => one.caseId !== caseId)
  return {
    pilot,
    use: measureUse(pilot, others, ctx.clock.now().toISOString().slice(0, 10)),
    team: taken.find((one) => one.caseId === caseId)?.team ?? null,
    mayStillBeTaken: found.state.contract === null && found.endedAt === null,
  }
}

/**
 * Why a purchase was outside a pilot when it was to be taken in, and when; undefined where it never was, or was taken in
 * since. Throws `case.no-such-case`.
 */
export async function findRefusal(ctx: Ctx, { projectId, caseId }: { projectId: string; caseId: string }) {
  await allow(ctx, 'pilot.read', projectId)
  await readCase(ctx, { projectId, caseId })
  if (await selectPilotOfCase(ctx.db, projectId, caseId)) return undefined
  return selectLastRefusal(ctx.db, caseId)
}
