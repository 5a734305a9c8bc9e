import type { Ctx } from '#platform/context.ts'
import { letAct, rootParty } from '../acts/let-act.ts'
import type { AtCase } from '../acts/step.ts'
import { type ListedCard, selectCard, selectCaseCard } from './cards.store.ts'

/** The card that was chosen for a purchase, as long as it is in use and its holder is not `root`: then another pays. */
export async function findCardOfOther(
  ctx: Ctx,
  { projectId, caseId }: AtCase,
  root: string,
): Promise<ListedCard | undefined> {
  const planned = await selectCaseCard(ctx.db, caseId)
  const card = planned && (await selectCard(ctx.db, projectId, planned))
  if (!card || card.endedAt || !card.holderId) return undefined
  return (await rootParty(ctx, card.holderId)) === root ? undefined : card
}

/** Who pays for a purchase, to a payer who does not: by whose card it was ordered; empty where it is theirs, or none was chosen. */
export async function findPayingHolder(ctx: Ctx, at: AtCase): Promise<string> {
  const { root } = await letAct(ctx, at, ['payer'])
  return (await findCardOfOther(ctx, at, root))?.holder ?? ''
}
