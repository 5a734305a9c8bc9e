import type { Ctx } from '#platform/context.ts'
import { selectLines } from '../statements/statements.store.ts'
import type { ListedCard } from './cards.store.ts'
import { type CycleView, dayOf, findMissingReceipts, type MissingReceipt, viewCycle } from './ledger.ts'
import { listCommitments } from './look-at-card.ts'
import { type Commitment, selectPaymentsOfCard } from './payments.store.ts'

/** What a card has in the cycle of today besides one purchase, whose own order counts with its price. */
export async function readCycleBesides(
  ctx: Ctx,
  card: ListedCard,
  caseId: string,
): Promise<CycleView & { commitments: Commitment[]; missing: MissingReceipt[] }> {
  const today = dayOf(ctx.clock.now())
  const [lines, payments] = [await selectLines(ctx.db, card.id), await selectPaymentsOfCard(ctx.db, card.id)]
  const commitments = (await listCommitments(ctx, card)).filter((one) => one.caseId !== caseId)
  return {
    ...viewCycle(card, today, { lines, payments, commitments }),
    ...{ commitments, missing: findMissingReceipts(lines, today) },
  }
}
