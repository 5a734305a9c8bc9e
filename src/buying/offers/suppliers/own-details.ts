import type { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import type { Ctx } from '#platform/context.ts'
import type { Held } from '#workspace/links/index.ts'
import { newSupplierSchema } from './supplier.ts'
import { withSupplierLink } from './supplier-link.ts'
import { updateDetails } from './suppliers.store.ts'

const detailsSchema = newSupplierSchema.omit({ firm: true, contact: true, email: true })

/**
 * A supplier changes what it says of itself, by its own link. Its name and its address stay: by them it was looked up, and
 * by them it is one.
 */
export function changeOwnDetails(ctx: Ctx, held: Held, given: z.input<typeof detailsSchema>): Promise<void> {
  return withSupplierLink(ctx, held, async (ctx, { partyId, projectId }) => {
    await updateDetails(ctx.db, partyId, checkInput(detailsSchema, given))
    await ctx.log.record(ctx, { type: 'supplier.changed', thing: `supplier:${partyId}`, projectId })
  })
}
