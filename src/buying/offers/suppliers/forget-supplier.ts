import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { offerRefusals } from '../offers.errors.ts'
import { needSupplier, type WhichSupplier } from './find-suppliers.ts'
import { hasOpenPurchases, updateForgotten } from './suppliers.store.ts'

/**
 * Forgets who speaks for a supplier and how they are reached; its firm, offers and contracts stay, as the record of what was
 * bought. Not while anything is on its way in the project that it may take part in: the answer is the same whether it has
 * offered there or not (abuse:A01). Throws `offers.purchases-open`.
 */
export function forgetSupplier(ctx: Ctx, { projectId, supplierId }: WhichSupplier): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'supplier.write', projectId)
    await needSupplier(ctx, projectId, supplierId)
    if (await hasOpenPurchases(ctx.db, projectId, supplierId)) throw offerRefusals.purchasesOpen()
    await updateForgotten(ctx.db, supplierId, ctx.clock.now())
    await ctx.log.record(ctx, { type: 'supplier.forgotten', thing: `supplier:${supplierId}`, projectId })
  })
}
