import type { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { selectItems } from '../backlog/backlog.store.ts'
import type { KeptItem } from '../backlog/kept-item.ts'
import { refusals } from '../need.errors.ts'
import { type BuyingTerms, findTermsOfProject } from '../terms.ts'
import { findPackage, readPackage } from './find-package.ts'
import { type FullPackage, type PackageFields, packageFields } from './package.ts'
import { insertPackage, setItems, takePackageNumber, updatePackage } from './packages.store.ts'
import { suggestKey } from './requirement-key.ts'

type Given = Partial<z.input<typeof packageFields>>

/** Nothing is said yet but what the items say. */
function beginWith(items: readonly KeptItem[], terms: BuyingTerms): PackageFields {
  const title = (items[0]?.title ?? '').slice(0, 100).toWellFormed().trim()
  const repositories = [...new Set(items.map(({ repository }) => repository).filter(Boolean))]
  const repository = repositories.length === 1 ? repositories[0]!.slice(0, 200) : ''
  const estimated = items.flatMap(({ minutes }) => minutes ?? [])
  const minutes = estimated.length ? estimated.reduce((sum, one) => sum + one, 0) : null
  return {
    ...{ title, repository, outcome: '', whyNow: '', standsAlone: null, standsAloneWhy: '' },
    ...{ hasCapacity: null, capacityWhy: '', minutes, priceCents: null, requirementKey: '' },
    ...{ limitCents: terms.limitCents, maxTaxBp: terms.maxTaxBp },
    ...{ hourlyRateCents: terms.hourlyRateCents, adminMinutes: terms.adminMinutes },
  }
}

async function readItems(ctx: Ctx, projectId: string, ids: readonly string[]): Promise<KeptItem[]> {
  const wanted = [...new Set(ids)]
  const items = await selectItems(ctx.db, projectId, wanted)
  if (items.length !== wanted.length) throw refusals.noSuchItem()
  return items
}

/**
 * Puts items of the backlog together to a work package, or begins one without any. What is not given is taken from the
 * items: the first title, their repository where it is one, the sum of their estimates, a key of the requirement.
 */
export function makePackage(
  ctx: Ctx,
  input: { projectId: string; itemIds?: readonly string[]; values?: Given },
): Promise<FullPackage> {
  return transact(ctx, async (ctx) => {
    const { projectId, itemIds = [], values = {} } = input
    await allow(ctx, 'work-package.write', projectId)
    const items = await readItems(ctx, projectId, itemIds)
    const given = { ...beginWith(items, await findTermsOfProject(ctx, projectId)), ...values }
    const requirementKey = given.requirementKey || suggestKey(given.repository, given.title).slice(0, 200)
    const fields = checkInput(packageFields, { ...given, requirementKey })
    const by = actingPerson(ctx)
    const now = ctx.clock.now()
    const number = await takePackageNumber(ctx.db, projectId)
    const stamps = { version: 1, madeAt: now, madeBy: by, changedAt: now, changedBy: by }
    const made = { ...fields, id: ctx.clock.newId(), projectId, number, ...stamps }
    await insertPackage(ctx.db, made)
    await setItems(
      ctx.db,
      made.id,
      items.map(({ id }) => id),
    )
    const thing = `work-package:${made.id}`
    await ctx.log.record(ctx, { type: 'work-package.made', thing, projectId, data: { number, items: items.length } })
    return { ...made, items }
  })
}

/** Changes what a package says, and which items it holds. Throws `need.changed-meanwhile` where somebody else did since. */
export function changePackage(
  ctx: Ctx,
  input: { projectId: string; packageId: string; basedOn: number; values?: Given; itemIds?: readonly string[] },
): Promise<FullPackage> {
  return transact(ctx, async (ctx) => {
    const { projectId, packageId, basedOn, values = {}, itemIds } = input
    await allow(ctx, 'work-package.write', projectId)
    const before = await readPackage(ctx, projectId, packageId)
    const fields = checkInput(packageFields, { ...before, ...values })
    const items = itemIds && (await readItems(ctx, projectId, itemIds))
    const change = { id: packageId, basedOn, fields, by: actingPerson(ctx), now: ctx.clock.now() }
    if (!(await updatePackage(ctx.db, change))) throw refusals.changedMeanwhile({ ...before })
    if (items)
      await setItems(
        ctx.db,
        packageId,
        items.map(({ id }) => id),
      )
    await ctx.log.record(ctx, { type: 'work-package.changed', thing: `work-package:${packageId}`, projectId })
    return findPackage(ctx, { projectId, packageId })
  })
}
