import type { z } from 'zod'
import { listParties } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { allow, may } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { letAct } from '../acts/let-act.ts'
import type { AtCase } from '../acts/step.ts'
import { deliverRefusals } from '../deliver.errors.ts'
import { asksTraining } from './asks-training.ts'
import { type Card, cardChangeSchema, newCardSchema } from './card.ts'
import {
  endCardRow,
  insertCard,
  isHeldBy,
  type ListedCard,
  selectCard,
  selectCards,
  selectCardsFor,
  selectCaseCard,
  updateCard,
  upsertCaseCard,
} from './cards.store.ts'

export type CardPlace = { projectId: string; cardId: string }

/** The cards of a project, those in use first. */
export async function listCards(ctx: Ctx, projectId: string): Promise<ListedCard[]> {
  await allow(ctx, 'card.read', projectId)
  return selectCards(ctx.db, projectId)
}

/** One card. Throws `deliver.no-such-card`. */
export async function findCard(ctx: Ctx, { projectId, cardId }: CardPlace): Promise<ListedCard> {
  await allow(ctx, 'card.read', projectId)
  const card = await selectCard(ctx.db, projectId, cardId)
  if (!card) throw deliverRefusals.noSuchCard()
  return card
}

/** Where a rule asks for training, a card says until when it counts: an order would find it missing (rule:G04). */
async function needTraining(ctx: Ctx, projectId: string, { trainedUntil }: Pick<Card, 'trainedUntil'>): Promise<void> {
  if (trainedUntil === null && (await asksTraining(ctx, projectId))) throw deliverRefusals.trainingNeeded()
}

/** Adds a card that pays for purchases, in the name of one holder. Its number is not kept. */
export function addCard(
  ctx: Ctx,
  input: { projectId: string } & z.input<typeof newCardSchema>,
): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const { projectId, ...given } = input
    await allow(ctx, 'card.write', projectId)
    const card = checkInput(newCardSchema, given)
    await needTraining(ctx, projectId, card)
    const holders = await listParties(ctx, projectId)
    if (!holders.some(({ id }) => id === card.holderId)) throw deliverRefusals.noSuchHolder()
    const id = ctx.clock.newId()
    await insertCard(ctx.db, { ...card, id, projectId, madeAt: ctx.clock.now() })
    await ctx.log.record(ctx, { type: 'card.added', thing: `card:${id}`, projectId, data: { holder: card.holderId } })
    return { id }
  })
}

/** Changes what a card is called, its limits, its cycle and how long the training of its holder counts. */
export function changeCard(ctx: Ctx, input: CardPlace & z.input<typeof cardChangeSchema>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, cardId, ...given } = input
    await allow(ctx, 'card.write', projectId)
    const change = checkInput(cardChangeSchema, given)
    await needTraining(ctx, projectId, change)
    await findCard(ctx, { projectId, cardId })
    await updateCard(ctx.db, cardId, change)
    await ctx.log.record(ctx, { type: 'card.changed', thing: `card:${cardId}`, projectId })
  })
}

/** Pays with a card no more; what it has paid stays. */
export function endCard(ctx: Ctx, { projectId, cardId }: CardPlace): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'card.write', projectId)
    const { endedAt } = await findCard(ctx, { projectId, cardId })
    if (endedAt) return
    await endCardRow(ctx.db, cardId, ctx.clock.now())
    await ctx.log.record(ctx, { type: 'card.ended', thing: `card:${cardId}`, projectId })
  })
}

/** The card, for whoever takes in its statements: its holder, or somebody who writes for the project. */
export async function findCardToKeep(ctx: Ctx, { projectId, cardId }: CardPlace): Promise<ListedCard> {
  const card = await findCard(ctx, { projectId, cardId })
  const person = actingPerson(ctx)
  const isHolder = person !== null && (await isHeldBy(ctx.db, cardId, person))
  if (!isHolder) await allow(ctx, 'statement.import', projectId)
  return card
}

/** Whether `findCardToKeep` would let the actor go on; for showing or hiding a button. */
export async function mayKeepCard(ctx: Ctx, { projectId, cardId }: CardPlace): Promise<boolean> {
  const person = actingPerson(ctx)
  return (
    (await may(ctx, 'statement.import', projectId)) || (person !== null && (await isHeldBy(ctx.db, cardId, person)))
  )
}

/** The cards in use of whoever pays for a purchase, by account or link: they pay with their own (rule:G05). The planned one comes first. */
export async function listOwnCards(ctx: Ctx, at: AtCase): Promise<ListedCard[]> {
  const { party, root } = await letAct(ctx, at, ['payer'])
  const planned = await selectCaseCard(ctx.db, at.caseId)
  const cards = await selectCardsFor(ctx.db, at.projectId, at.caseId)
  return cards
    .filter(({ holderId }) => holderId === party || holderId === root)
    .toSorted((a, b) => Number(b.id === planned) - Number(a.id === planned))
}

/** Says by which card a purchase is to be paid, so that what is ordered counts there from now on (rule:G03). */
export function planCard(ctx: Ctx, input: AtCase & { cardId: string }): Promise<void> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, cardId } = input
    const { found } = await letAct(ctx, input, ['requester', 'funds', 'payer'])
    const card = await selectCard(ctx.db, projectId, cardId)
    if (!card || card.endedAt) throw deliverRefusals.noCard()
    if (card.currency !== found.currency) throw deliverRefusals.otherCurrency()
    if ((await selectCaseCard(ctx.db, caseId)) === cardId) return
    await upsertCaseCard(ctx.db, caseId, cardId)
    await ctx.log.record(ctx, { type: 'card.planned', thing: `card:${cardId}`, projectId, data: { case: caseId } })
  })
}
