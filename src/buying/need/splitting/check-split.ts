import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { knownDay } from '../backlog/kept-item.ts'
import { refusals } from '../need.errors.ts'
import { listRelated, readPackage } from '../packages/find-package.ts'
import type { WorkPackage } from '../packages/package.ts'
import { plannedTotal } from '../packages/package-price.ts'
import { selectItemsOf } from '../packages/packages.store.ts'
import { decideSplit, type EarlierNeed, type SplitAnswers } from './decide-split.ts'
import { insertSplit, type KeptSplit, selectSplits } from './split.store.ts'

/** Earlier packages with what they cost; one without a price cannot be counted, so it has to get one first. */
async function readEarlier(ctx: Ctx, earlier: readonly WorkPackage[]): Promise<EarlierNeed[]> {
  const items = await selectItemsOf(
    ctx.db,
    earlier.map(({ id }) => id),
  )
  return earlier.map((one) => {
    const totalCents = plannedTotal(one)
    if (totalCents === null) throw refusals.priceFirst()
    const own = items.filter(({ packageId }) => packageId === one.id)
    return {
      ref: `work-package:${one.id}`,
      totalCents,
      begunOn: one.madeAt.toISOString().slice(0, 10),
      items: own.map((item) => ({ knownOn: knownDay(item) })),
    }
  })
}

/**
 * Asks whether a package and earlier ones are one need that was cut up, or small pieces that stand alone (rule:G06).
 * Compared are the related packages, or those that are named. What is found is kept with the dates it rests on.
 */
export function checkSplit(
  ctx: Ctx,
  input: { projectId: string; packageId: string; answers: SplitAnswers; earlierIds?: readonly string[] },
): Promise<KeptSplit> {
  return transact(ctx, async (ctx) => {
    const { projectId, packageId, answers, earlierIds } = input
    await allow(ctx, 'work-package.write', projectId)
    const one = await readPackage(ctx, projectId, packageId)
    const totalCents = plannedTotal(one)
    if (totalCents === null) throw refusals.priceFirst()
    const related = (await listRelated(ctx, { projectId, packageId })).map((other) => other.package)
    const chosen = earlierIds ? await Promise.all(earlierIds.map((id) => readPackage(ctx, projectId, id))) : related
    const items = one.items.map((item) => ({ id: item.id, knownOn: knownDay(item) }))
    const decision = decideSplit({ totalCents, items, answers }, await readEarlier(ctx, chosen), one.limitCents)
    const kept = { ...decision, id: ctx.clock.newId(), askedAt: ctx.clock.now(), askedBy: actingPerson(ctx) }
    await insertSplit(ctx.db, packageId, kept)
    const data = { result: decision.result, earlier: chosen.length, sumCents: decision.sumCents }
    await ctx.log.record(ctx, {
      type: 'work-package.split-checked',
      thing: `work-package:${packageId}`,
      projectId,
      data,
    })
    return kept
  })
}

/** What was found each time somebody asked, the newest first. */
export async function listSplitChecks(ctx: Ctx, input: { projectId: string; packageId: string }): Promise<KeptSplit[]> {
  await allow(ctx, 'work-package.read', input.projectId)
  const { id } = await readPackage(ctx, input.projectId, input.packageId)
  return selectSplits(ctx.db, id)
}
