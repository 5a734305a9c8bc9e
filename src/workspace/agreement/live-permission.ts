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
 * Whether the agreement in force says in so many words that a register is public as it stands, for what anybody reads live. Where
 * nothing was agreed on it the answer is `unlessAgreed`: for what members mark as public one by one. For nobody in particular: the
 * answer is for everybody.
 */
export async function isLivePublic(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  { projectId, product, unlessAgreed = false }: { projectId: string; product: string; unlessAgreed?: boolean },
): Promise<boolean> {
  const { inForce } = sortAgreements(await selectAgreements(ctx.db, projectId))
  const item = inForce?.items.find((one) => one.product === product)
  return item === undefined ? unlessAgreed : isOutByItself(item, ctx.clock.now().toISOString().slice(0, 10))
}
