import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import type { Ctx } from '#platform/context.ts'
import { letAct } from '../acts/let-act.ts'
import type { AtCase } from '../acts/step.ts'
import { type Proposal, proposeMatches } from '../matching/propose.ts'
import { type Statement, type StatementLine, selectLines, selectStatements } from '../statements/statements.store.ts'
import { type ListedCard, selectCards } from './cards.store.ts'
import { type CardPlace, findCard } from './cards.ts'
import { type CycleView, dayOf, findMissingReceipts, type MissingReceipt, viewCycle } from './ledger.ts'
import {
  type Commitment,
  type Payment,
  selectCommitments,
  selectPaymentsOfCard,
  selectPaymentsOfCase,
} from './payments.store.ts'

/** All that is known of a card: one cycle of it, what is matched and what is not, and its statements. */
export type CardView = CycleView & {
  card: ListedCard
  allLines: StatementLine[]
  payments: Payment[]
  commitments: Commitment[]
  unmatched: Payment[]
  proposals: Proposal[]
  missing: MissingReceipt[]
  statements: Statement[]
}

/** What is ordered on a card: also what names no card, where the project has this one alone in its currency. */
export async function listCommitments(ctx: Ctx, { projectId, id, currency }: ListedCard): Promise<Commitment[]> {
  const own = await selectCommitments(ctx.db, projectId, { cardId: id })
  const inUse = (await selectCards(ctx.db, projectId)).filter((card) => !card.endedAt && card.currency === currency)
  const isOnly = inUse.length === 1 && inUse[0]!.id === id
  return isOnly ? [...own, ...(await selectCommitments(ctx.db, projectId, { currency }))] : own
}

/** One card in the cycle of a day; today's where none is told. */
export async function lookAtCard(ctx: Ctx, input: CardPlace & { day?: string | undefined }): Promise<CardView> {
  const { projectId, cardId, day } = input
  const card = await findCard(ctx, { projectId, cardId })
  const today = dayOf(ctx.clock.now())
  const asked = day ? checkInput(z.iso.date('Write the day as YYYY-MM-DD.'), day) : today
  const [lines, payments] = [await selectLines(ctx.db, cardId), await selectPaymentsOfCard(ctx.db, cardId)]
  const commitments = await listCommitments(ctx, card)
  return {
    ...viewCycle(card, asked, { lines, payments, commitments }),
    ...{ card, allLines: lines, payments, commitments, proposals: proposeMatches(payments, lines) },
    unmatched: payments.filter(({ lineId }) => !lineId),
    missing: findMissingReceipts(lines, today),
    statements: await selectStatements(ctx.db, projectId, cardId),
  }
}

/** The open payments of a purchase, and the lines of their amount that show no other; for whoever matches them, by account or link. */
export async function listMatchable(ctx: Ctx, at: AtCase): Promise<{ payments: Payment[]; lines: StatementLine[] }> {
  await letAct(ctx, at, ['payer', 'funds', 'approver'])
  const payments = (await selectPaymentsOfCase(ctx.db, at.caseId)).filter(({ lineId }) => !lineId)
  const cards = [...new Set(payments.flatMap(({ cardId }) => cardId ?? []))]
  const lines = (await Promise.all(cards.map((id) => selectLines(ctx.db, id)))).flat()
  const amounts = new Set(payments.map(({ cents }) => cents))
  return { payments, lines: lines.filter(({ cents, paymentId }) => !paymentId && amounts.has(cents)) }
}
