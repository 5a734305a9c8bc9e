import { type Moved, readCase, type Seat } from '#buying/cases/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { selectHolders } from '../cards/cards.store.ts'
import { insertMatch, type Payment, selectPaymentsOfCase } from '../cards/payments.store.ts'
import { deliverRefusals } from '../deliver.errors.ts'
import { insertReuse } from '../reuse/reuse.store.ts'
import { type StatementLine, selectLine } from '../statements/statements.store.ts'
import { lastDelivery } from './delivery.ts'
import { letAct, rootParty } from './let-act.ts'
import { type AtCase, takeStep } from './step.ts'

/** The payment that a line shows: on the same card, of the same amount, and with no line yet. */
function findPaymentOf(line: StatementLine, open: readonly Payment[]): Payment {
  const onCard = open.filter(({ cardId }) => cardId === line.cardId)
  if (onCard.length === 0) throw deliverRefusals.noSuchLine()
  const found = onCard.find(({ cents }) => cents === line.cents)
  if (!found) throw deliverRefusals.otherAmount()
  return found
}

/** Matches one open payment with a line, which may show no other (invariant:I4). */
async function match(ctx: Ctx, projectId: string, lineId: string, open: readonly Payment[]): Promise<string> {
  const line = await selectLine(ctx.db, projectId, lineId)
  if (!line) throw deliverRefusals.noSuchLine()
  if (line.paymentId) throw deliverRefusals.lineTaken()
  const payment = findPaymentOf(line, open)
  await insertMatch(ctx.db, lineId, payment.id, ctx.clock.now())
  await ctx.log.record(ctx, {
    type: 'payment.matched',
    thing: `payment:${payment.id}`,
    projectId,
    data: { line: lineId },
  })
  return payment.id
}

/** Who matches payments with the statements of a card. */
const SEE_STATEMENTS: readonly Seat[] = ['payer', 'funds', 'approver']
type Acting = Pick<Awaited<ReturnType<typeof letAct>>, 'root' | 'seat' | 'forParty'>

/**
 * Whether somebody can say what the statement shows of these payments: whoever pays knows the statements of the cards in
 * their own name, or of whom they stand in for; those who watch over the money look at any (rule:G05).
 */
async function seesStatement(ctx: Ctx, { root, seat, forParty }: Acting, open: readonly Payment[]): Promise<boolean> {
  if (seat !== 'payer') return true
  const own = [root, ...(forParty ? [await rootParty(ctx, forParty)] : [])]
  const holders = await selectHolders(
    ctx.db,
    open.flatMap(({ cardId }) => cardId ?? []),
  )
  const roots = await Promise.all(holders.map((id) => rootParty(ctx, id)))
  return roots.every((holder) => own.includes(holder))
}

const selectOpen = async (ctx: Ctx, caseId: string) =>
  (await selectPaymentsOfCase(ctx.db, caseId)).filter(({ lineId }) => !lineId)

/** Whether `reconcile` would let the actor go on; for showing or hiding a button. */
export async function mayReconcile(ctx: Ctx, at: AtCase): Promise<boolean> {
  try {
    return await seesStatement(ctx, await letAct(ctx, at, SEE_STATEMENTS), await selectOpen(ctx, at.caseId))
  } catch (error) {
    if (isAppError(error)) return false
    throw error
  }
}

/**
 * Matches a payment of a purchase with the line of a statement that shows it; with the last of them the purchase is
 * reconciled. Without a line (`null`, where the bank sends none) `words` say how it was seen: nothing matches by itself.
 */
export function reconcile(
  ctx: Ctx,
  input: AtCase & { lineId: string | null; words?: string | undefined },
): Promise<Pick<Moved, 'state'>> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, lineId, words = '' } = input
    const acting = await letAct(ctx, input, SEE_STATEMENTS)
    const { found } = acting
    if (!lineId && !words.trim()) throw deliverRefusals.notSeen()
    const open = await selectOpen(ctx, caseId)
    if (!(await seesStatement(ctx, acting, open))) throw deliverRefusals.notYourCard()
    if (lineId && open.length === 0) throw deliverRefusals.nothingToMatch()
    const matched = lineId ? await match(ctx, projectId, lineId, open) : undefined
    if (lineId && open.some(({ id }) => id !== matched)) return { state: found.state }
    const data = { lineId, words }
    return takeStep(ctx, { projectId, caseId, type: 'payment.reconciled', data }, 'reconciliation')
  })
}

/**
 * Finishes a purchase: what was learnt, and what of it can be used again. With a title in `reuse` it is entered in the
 * register of what can be used again, with the repository and licence that were delivered.
 */
export function completeCase(ctx: Ctx, input: AtCase & { lessons: string; reuse: string }): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, lessons, reuse } = input
    const data = { lessons, reuse }
    const moved = await takeStep(ctx, { projectId, caseId, type: 'case.completed', data }, 'close-out')
    const delivered = lastDelivery(await readCase(ctx, { projectId, caseId }))
    const title = reuse.trim()
    if (!title || !delivered) return moved
    const { repository, commit, licence } = delivered
    const made = { id: ctx.clock.newId(), madeAt: ctx.clock.now() }
    await insertReuse(ctx.db, { ...made, projectId, caseId, title, repository, commit, licence })
    await ctx.log.record(ctx, { type: 'reuse.entered', thing: `reuse:${made.id}`, projectId, data: { case: caseId } })
    return moved
  })
}
