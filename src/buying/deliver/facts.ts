import { type Fact, type FactId, type Facts, findFactKind } from '#buying/guardrails/index.ts'
import type { Ctx, FactSource } from '#platform/context.ts'
import { rootParty } from './acts/let-act.ts'
import { findCardOf } from './cards/card-of-case.ts'
import type { ListedCard } from './cards/cards.store.ts'
import { dayOf } from './cards/ledger.ts'
import { readCycleBesides } from './cards/read-cycle.ts'

/** What a card answers by itself, once it is chosen: nobody who pays by it is asked. */
export const CARD_FACTS: readonly FactId[] = [
  'cardSpent',
  'cardCommitted',
  'cardTrained',
  'documentsOverdueDays',
  'cardHolder',
]

/** What the ledger says of a card besides one purchase, with the rows that each sum was made from (rule:G03, rule:G04). */
async function readLedger(ctx: Ctx, card: ListedCard, caseId: string, at: string): Promise<Facts> {
  const { commitments, missing, ...view } = await readCycleBesides(ctx, card, caseId)
  const fact = (value: number, rows: readonly string[]): Fact => ({ value, from: 'ledger', at, rows })
  return {
    cardSpent: fact(Math.max(0, view.spentCents), [
      ...view.lines.map(({ id }) => `line:${id}`),
      ...view.unseen.map(({ id }) => `payment:${id}`),
    ]),
    cardCommitted: fact(
      view.committedCents,
      commitments.map((one) => `case:${one.caseId}`),
    ),
    documentsOverdueDays: fact(
      missing[0]?.days ?? 0,
      missing.map(({ line }) => `line:${line.id}`),
    ),
  }
}

/** What the register of cards says: whose name is on it, and whether their training counts today. */
async function readRegister(ctx: Ctx, card: ListedCard, at: string): Promise<Facts> {
  const fact = (id: 'cardTrained' | 'cardHolder', value: Fact['value']): Fact => ({
    ...{ value, at, rows: [`card:${card.id}`] },
    from: findFactKind(id).from,
  })
  return {
    cardTrained: fact('cardTrained', card.trainedUntil !== null && card.trainedUntil >= dayOf(ctx.clock.now())),
    ...(card.holderId && { cardHolder: fact('cardHolder', await rootParty(ctx, card.holderId)) }),
  }
}

/** What this room knows for the rules of a purchase: its card. Without one, nothing is known, and the rules ask. */
export const cardFacts: FactSource = {
  async read(ctx, { projectId, caseId }) {
    const card = await findCardOf(ctx, projectId, caseId)
    if (!card) return {}
    const at = ctx.clock.now().toISOString()
    return { ...(await readLedger(ctx, card, caseId, at)), ...(await readRegister(ctx, card, at)) }
  },
}
