import type { z } from 'zod'
import { addParty } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { isId } from '#lib/ids.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { limitTries } from '#platform/auth/tries.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { asProduct } from '../as-product.ts'
import { limitPublic } from '../limit-public.ts'
import { needNotice } from '../notices/find-opportunities.ts'
import { offerRefusals } from '../offers.errors.ts'
import { type NewSupplier, newSupplierSchema, type Supplier } from './supplier.ts'
import { sendSupplierLink } from './supplier-link.ts'
import { type Buyer, insertSupplier, selectBuyers, selectSupplier } from './suppliers.store.ts'

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

/** Whose suppliers somebody may become by themselves: of the projects that have published something, for everybody. */
export const listBuyers = (ctx: Ctx): Promise<Buyer[]> => selectBuyers(ctx.db)

async function findBuyer(ctx: Ctx, at: RegisterAt): Promise<string> {
  if ('caseId' in at) return (await needNotice(ctx, at.caseId)).projectId
  const buyer = (await listBuyers(ctx)).find(({ projectId }) => projectId === at.buyer)
  if (!buyer) throw offerRefusals.noSuchBuyer()
  return buyer.projectId
}

/** Where somebody registers: at an opportunity, or with a buyer that has published some. */
type RegisterAt = ({ caseId: string } | { buyer: string }) & { from?: string }

/**
 * A supplier registers itself. Its link goes to the address that it gave and is shown to nobody, so the answer is the same
 * whether the address was known or not, and nobody speaks for somebody else's firm.
 */
export async function registerAsSupplier(ctx: Ctx, input: RegisterAt & NewSupplier): Promise<void> {
  const checked = checkInput(newSupplierSchema, input)
  await limitPublic(ctx, 'register', input.from)
  await limitTries(ctx, `supplier ${checked.email}`, async () => undefined)
  await transact(asProduct(ctx), async (ctx) => {
    const projectId = await findBuyer(ctx, input)
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
