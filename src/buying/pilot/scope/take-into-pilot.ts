import { type FoundCase, readCase } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import { type CaseGate, type Ctx, transact } from '#platform/context.ts'
import { pilotRefusals } from '../pilot.errors.ts'
import { lockInForce } from '../pilot.store.ts'
import type { Pilot } from './pilot.ts'
import { insertRefusal, insertTaken, selectTaken, type TakenCase } from './taken.store.ts'
import { sumUp } from './use.ts'
import { type Outside, whyOutside } from './why-outside.ts'

function decide(ctx: Ctx, pilot: Pilot, found: FoundCase, team: string, taken: readonly TakenCase[]): Outside | null {
  if (found.totalCents === null) throw pilotRefusals.describeFirst()
  const { totalCents, currency } = found
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const purchase = { team, category: found.state.need.category, totalCents, currency, day }
  return whyOutside(pilot, purchase, sumUp(taken.filter(({ caseId }) => caseId !== found.id)))
}

/** Takes it in, or keeps that it was refused and why: a refusal alone would leave no trace for the report. */
async function tryTake(ctx: Ctx, pilot: Pilot, found: FoundCase, team: string): Promise<Outside | null> {
  const taken = await selectTaken(ctx.db, pilot.id)
  if (taken.some(({ caseId }) => caseId === found.id)) throw pilotRefusals.takenAlready()
  const why = decide(ctx, pilot, found, team, taken)
  const [caseId, pilotId, now] = [found.id, pilot.id, ctx.clock.now()]
  if (why) await insertRefusal(ctx.db, { id: ctx.clock.newId(), caseId, pilotId, limit: why.limit, refusedAt: now })
  else await insertTaken(ctx.db, { caseId, pilotId, team, takenAt: now })
  await ctx.log.record(ctx, {
    ...{ type: why ? 'pilot.purchase-refused' : 'pilot.purchase-taken', thing: `pilot:${pilotId}` },
    ...{ projectId: pilot.projectId, data: { case: caseId, ...(why && { limit: why.limit }) } },
  })
  return why
}

/**
 * Takes a purchase into the pilot in force, for one of its teams. Throws `pilot.outside` with the limit that it does not
 * keep, `pilot.none-in-force`, `pilot.describe-first`, `pilot.ordered-already`, `pilot.taken-already`.
 */
export async function takeIntoPilot(
  ctx: Ctx,
  input: { projectId: string; caseId: string; team: string },
): Promise<{ pilotId: string }> {
  const { pilotId, why } = await transact(ctx, async (ctx) => {
    const { projectId, caseId, team } = input
    await allow(ctx, 'pilot.take', projectId)
    const found = await readCase(ctx, { projectId, caseId })
    const pilot = await lockInForce(ctx.db, projectId)
    if (!pilot) throw pilotRefusals.noneInForce()
    if (found.state.contract || found.endedAt) throw pilotRefusals.orderedAlready()
    return { pilotId: pilot.id, why: await tryTake(ctx, pilot, found, team.trim()) }
  })
  if (why) throw pilotRefusals.outside(why)
  return { pilotId }
}

/** When a purchase takes on that money will be spent; until then it may be tried, described and taken in. */
const COMMITS = ['funds', 'publish', 'order']

/**
 * Refuses what is bought outside the pilot in force, or costs more since it was taken in than the pilot has left. Where
 * no pilot is in force, everything may go on. Throws `pilot.take-first`, `pilot.outside`.
 */
export const keepWithinPilot: CaseGate = async (ctx, { projectId, caseId, moment }) => {
  if (!COMMITS.includes(moment)) return
  const pilot = await lockInForce(ctx.db, projectId)
  if (!pilot) return
  const taken = await selectTaken(ctx.db, pilot.id)
  const own = taken.find((one) => one.caseId === caseId)
  if (!own) throw pilotRefusals.takeFirst()
  const why = decide(ctx, pilot, await readCase(ctx, { projectId, caseId }), own.team, taken)
  if (why) throw pilotRefusals.outside(why)
}
