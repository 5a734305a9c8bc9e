import type { z } from 'zod'
import { addParty } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { isId } from '#lib/ids.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { limitTries } from '#platform/auth/tries.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { asProduct } from '../as-product.ts'
import { needNotice } from '../notices/find-opportunities.ts'
import { offerRefusals } from '../offers.errors.ts'
import { type NewSupplier, newSupplierSchema, type Supplier } from './supplier.ts'
import { sendSupplierLink } from './supplier-link.ts'
import { insertSupplier, selectSupplier } from './suppliers.store.ts'

async function keepSupplier(ctx: Ctx, projectId: string, given: z.output<typeof newSupplierSchema>, by: string | null) {
  const { contact: name, email: address, firm: organisation } = given
  const { id: partyId } = await addParty(asProduct(ctx), { projectId, name, organisation, address })
  const isNew = await insertSupplier(ctx.db, {
    ...{ ...given, partyId, projectId, registeredBy: by, registeredAt: ctx.clock.now() },
  })
  if (isNew) await ctx.log.record(ctx, { type: 'supplier.registered', thing: `supplier:${partyId}`, projectId })
  return (await selectSupplier(ctx.db, partyId))!
}

/** A member registers a supplier: the firm, and who speaks for it. One address is one supplier. */
export function addSupplier(ctx: Ctx, input: { projectId: string } & NewSupplier): Promise<Supplier> {
  return transact(ctx, async (ctx) => {
    const { projectId, ...given } = input
    await allow(ctx, 'supplier.write', projectId)
    return keepSupplier(ctx, projectId, checkInput(newSupplierSchema, given), actingPerson(ctx))
  })
}

/**
 * A supplier registers itself at an opportunity. Its link goes to the address that it gave and is shown to nobody, so the
 * answer is the same whether the address was known or not, and nobody speaks for somebody else's firm.
 */
export async function registerAsSupplier(ctx: Ctx, input: { caseId: string } & NewSupplier): Promise<void> {
  const { caseId, ...given } = input
  const checked = checkInput(newSupplierSchema, given)
  await limitTries(ctx, `supplier ${checked.email}`, async () => undefined)
  await transact(asProduct(ctx), async (ctx) => {
    const { projectId } = await needNotice(ctx, caseId)
    await sendSupplierLink(ctx, await keepSupplier(ctx, projectId, checked, null))
  })
}

/** Sends a supplier its link anew; gives it back this once for whoever asks by another way than mail. */
export function shareSupplierPage(
  ctx: Ctx,
  { projectId, supplierId }: { projectId: string; supplierId: string },
): Promise<{ link: string }> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'supplier.write', projectId)
    const supplier = isId(supplierId) ? await selectSupplier(ctx.db, supplierId) : undefined
    if (supplier?.projectId !== projectId) throw offerRefusals.noSuchSupplier()
    return { link: await sendSupplierLink(ctx, supplier) }
  })
}
