import { type FoundCase, readCase } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { asksTraining } from './asks-training.ts'
import { type CardChoice, fitCard, proposeCard } from './card-fit.ts'
import { type ListedCard, selectCard, selectCardsFor, selectCaseCard } from './cards.store.ts'
import { dayOf } from './ledger.ts'
import { readCycleBesides } from './read-cycle.ts'

/**
 * The card of a purchase: the one that was chosen for it, or the only one in use in its currency. Where there are several,
 * nobody guesses. What was paid stays with the card that paid it, though it is no longer used.
 */
export async function findCardOf(ctx: Ctx, projectId: string, caseId: string): Promise<ListedCard | undefined> {
  const inUse = await selectCardsFor(ctx.db, projectId, caseId)
  const chosen = await selectCaseCard(ctx.db, caseId)
  if (!chosen) return inUse.length === 1 ? inUse[0] : undefined
  return selectCard(ctx.db, projectId, chosen)
}

/** The cards that can pay for a purchase, and the one that does; where none was chosen of several, the one to begin with. */
export type CardsOfCase = { choices: CardChoice[]; chosen: CardChoice | undefined; proposed: CardChoice | undefined }

async function fitAll(ctx: Ctx, { id, projectId, totalCents, state }: FoundCase, cards: readonly ListedCard[]) {
  const asked = {
    ...{ totalCents, deliverBy: state.plan?.deliverBy ?? null, today: dayOf(ctx.clock.now()) },
    asksTraining: await asksTraining(ctx, projectId),
  }
  const free = async (card: ListedCard) => (await readCycleBesides(ctx, card, id)).freeCents
  return Promise.all(cards.map(async (card) => fitCard(card, await free(card), asked)))
}

/** Which card pays for a purchase, and how each that could stands today; for members. */
export async function lookAtCardsOf(
  ctx: Ctx,
  { projectId, caseId }: { projectId: string; caseId: string },
): Promise<CardsOfCase> {
  await allow(ctx, 'card.read', projectId)
  const found = await readCase(ctx, { projectId, caseId })
  const choices = await fitAll(ctx, found, await selectCardsFor(ctx.db, projectId, caseId))
  const cardId = (await findCardOf(ctx, projectId, caseId))?.id
  const chosen = choices.find(({ card }) => card.id === cardId)
  return { choices, chosen, proposed: chosen ?? proposeCard(choices) }
}
