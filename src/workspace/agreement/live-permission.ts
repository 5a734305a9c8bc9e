import type { Ctx } from '#platform/context.ts'
import { selectAgreements } from './agreement.store.ts'
import type { AgreementItem } from './agreement.ts'
import { sortAgreements } from './find-agreement.ts'

/** Whether an item lets its register out by itself: nobody approves a feed, so nothing may wait for an approval. */
export const isOutByItself = (item: AgreementItem | undefined, today: string): boolean =>
  item !== undefined &&
  item.approvedBy.length === 0 &&
  (item.when === 'at-once' || (item.when === 'day' && item.on !== null && item.on <= today))

/**
 * Whether the agreement in force says in so many words that a register is public as it stands, for what anybody reads live. For
 * nobody in particular: the answer is for everybody.
 */
export async function isLivePublic(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  { projectId, product }: { projectId: string; product: string },
): Promise<boolean> {
  const { inForce } = sortAgreements(await selectAgreements(ctx.db, projectId))
  const item = inForce?.items.find((one) => one.product === product)
  return isOutByItself(item, ctx.clock.now().toISOString().slice(0, 10))
}
