import { readCase } from '#buying/cases/index.ts'
import type { CaseTies } from '#platform/context.ts'
import { cycleOf } from './cards/card.ts'
import { findCardOf } from './cards/card-of-case.ts'
import { dayOf } from './cards/ledger.ts'
import { listCommitments } from './cards/look-at-card.ts'
import { selectPaymentsOfCard } from './cards/payments.store.ts'

/** Purchases that are on the same card in its cycle of today: paid in it, or ordered and not paid yet. What ended before has none. */
export const cardTies: CaseTies = async (ctx, { projectId, caseId }) => {
  const card = await findCardOf(ctx, projectId, caseId)
  if (!card) return []
  const { from, to } = cycleOf(dayOf(ctx.clock.now()), card.cycleDay)
  const paid = (await selectPaymentsOfCard(ctx.db, card.id)).filter(
    ({ paidAt }) => dayOf(paidAt) >= from && dayOf(paidAt) <= to,
  )
  const inCycle = new Set([...paid, ...(await listCommitments(ctx, card))].map((one) => one.caseId))
  const isOver = !inCycle.has(caseId) && (await readCase(ctx, { projectId, caseId })).endedAt !== null
  if (isOver) return []
  inCycle.delete(caseId)
  return [...inCycle].map((other) => ({ caseId: other, because: 'same-card-cycle' }))
}
