import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { refusals } from '../need.errors.ts'
import type { FullPackage, WorkPackage } from './package.ts'
import { selectItemsOf, selectPackage, selectPackages } from './packages.store.ts'
import { findRelated, type Likeness } from './requirement-key.ts'

/** A package for whoever was let in already. Throws `need.no-such-package`. */
export async function readPackage(ctx: Ctx, projectId: string, packageId: string): Promise<FullPackage> {
  const found = await selectPackage(ctx.db, projectId, packageId)
  if (!found) throw refusals.noSuchPackage()
  return { ...found, items: await selectItemsOf(ctx.db, [found.id]) }
}

/** One work package with its items. Throws `need.no-such-package`. */
export async function findPackage(ctx: Ctx, input: { projectId: string; packageId: string }): Promise<FullPackage> {
  await allow(ctx, 'work-package.read', input.projectId)
  return readPackage(ctx, input.projectId, input.packageId)
}

/** The work packages of a project, the newest first. */
export async function listPackages(ctx: Ctx, projectId: string): Promise<WorkPackage[]> {
  await allow(ctx, 'work-package.read', projectId)
  return selectPackages(ctx.db, projectId)
}

/** An earlier package, and why it may be of the same need. */
export type RelatedPackage = { package: WorkPackage; likeness: Likeness }

/** Earlier packages that may be of the same need, the likeliest first. They are shown, and decide nothing (abuse:A11). */
export async function listRelated(
  ctx: Ctx,
  input: { projectId: string; packageId: string },
): Promise<RelatedPackage[]> {
  await allow(ctx, 'work-package.read', input.projectId)
  const all = await selectPackages(ctx.db, input.projectId)
  const one = all.find(({ id }) => id === input.packageId)
  if (!one) throw refusals.noSuchPackage()
  const earlier = new Map(all.filter(({ number }) => number < one.number).map((other) => [other.id, other]))
  return findRelated(one, [...earlier.values()]).map((likeness) => ({ package: earlier.get(likeness.id)!, likeness }))
}
