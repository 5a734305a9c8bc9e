import type { CaseTies } from '#platform/context.ts'
import { cycleOf } from './cards/card.ts'
import { dayOf } from './cards/ledger.ts'
import { listCommitments } from './cards/look-at-card.ts'
import { selectPaymentsOfCard } from './cards/payments.store.ts'
import { findCardOf } from './facts.ts'

/** Purchases that are on the same card in its cycle of today: paid in it, or ordered and not paid yet. */
export const cardTies: CaseTies = async (ctx, { projectId, caseId }) => {
  const card = await findCardOf(ctx, projectId, caseId)
  if (!card) return []
  const { from, to } = cycleOf(dayOf(ctx.clock.now()), card.cycleDay)
  const paid = (await selectPaymentsOfCard(ctx.db, card.id)).filter(
    ({ paidAt }) => dayOf(paidAt) >= from && dayOf(paidAt) <= to,
  )
  const others = new Set([...paid, ...(await listCommitments(ctx, card))].map((one) => one.caseId))
  others.delete(caseId)
  return [...others].map((other) => ({ caseId: other, because: 'same-card-cycle' }))
}
