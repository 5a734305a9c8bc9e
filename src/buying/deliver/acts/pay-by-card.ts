import { type CaseState, checkCase, type FoundCase, paidOf, stateFacts } from '#buying/cases/index.ts'
import type { StoredCheck, Value } from '#buying/guardrails/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { isId } from '#lib/ids.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { type ListedCard, selectCard, upsertCaseCard } from '../cards/cards.store.ts'
import { dayOf, viewCycle } from '../cards/ledger.ts'
import { findCardOfOther } from '../cards/paying-holder.ts'
import { findPaymentByKey, insertPayment, selectPaymentsOfCard } from '../cards/payments.store.ts'
import { deliverRefusals } from '../deliver.errors.ts'
import { findUsablePayee } from '../payees/payees.ts'
import { lockCard, selectLines } from '../statements/statements.store.ts'
import { letAct } from './let-act.ts'
import { type AtCase, takeStep } from './step.ts'

type Paying = AtCase & {
  amountCents: number
  cardId: string
  key: string
  reference: string
  /** Why it is paid in spite of a warning of the rules, where the risk appetite wants that written down. */
  warningReason?: string
}
/**
 * What became of a payment. `isNew` is false where the same form came twice: it was paid once. `isPaid` is false where the
 * rules stop it or ask an officer; then `check` says why, and is kept.
 */
export type Paid = { state: CaseState; isPaid: boolean; isNew: boolean; check?: StoredCheck }

/** What was spent in the cycle of today, and this with it, stays within what the card may spend in one. */
async function checkCycle(ctx: Ctx, card: ListedCard, amountCents: number): Promise<void> {
  const [lines, payments] = [await selectLines(ctx.db, card.id), await selectPaymentsOfCard(ctx.db, card.id)]
  const { freeCents } = viewCycle(card, dayOf(ctx.clock.now()), { lines, payments, commitments: [] })
  if (amountCents > freeCents) throw deliverRefusals.overCycleLimit()
}

/**
 * The card, as long as it can pay this; other payments by it wait, so that two at once do not pass its cycle. What one
 * purchase costs is one payment for its limit, in however many parts it is paid.
 */
async function findCardFor(
  ctx: Ctx,
  found: FoundCase,
  { projectId, cardId, amountCents }: Paying,
): Promise<ListedCard> {
  const card = isId(cardId) ? await selectCard(ctx.db, projectId, cardId) : undefined
  if (!card) throw deliverRefusals.noCard()
  if (card.endedAt) throw deliverRefusals.cardEnded()
  if (card.currency !== found.currency) throw deliverRefusals.otherCurrency()
  if (Math.max(amountCents, found.state.approvedCents) > card.limitCents) throw deliverRefusals.overCardLimit()
  await lockCard(ctx.db, card.id)
  await checkCycle(ctx, card, amountCents)
  return card
}

/** Whether this form was sent before; a key that paid anything else is refused (abuse:A30). */
async function wasPaid(ctx: Ctx, { projectId, caseId, key, amountCents }: Paying): Promise<boolean> {
  const before = await findPaymentByKey(ctx.db, projectId, key)
  if (before && (before.caseId !== caseId || before.cents !== amountCents)) throw deliverRefusals.keyUsed()
  return before !== undefined
}

async function keepPayment(ctx: Ctx, input: Paying, found: FoundCase, payeeId: string | null): Promise<CaseState> {
  const { projectId, caseId, amountCents, cardId, key, reference } = input
  const warningReason = input.warningReason?.trim()
  const data = { amountCents, key, reference, cardId, ...(warningReason && { warningReason }) }
  const { eventId, state } = await takeStep(ctx, { projectId, caseId, type: 'payment.made', data }, 'payment')
  const made = { id: ctx.clock.newId(), projectId, caseId, eventId, cardId, payeeId, key, reference }
  const paid = { supplierId: found.supplierId, cents: amountCents, paidAt: ctx.clock.now() }
  await insertPayment(ctx.db, { ...made, ...paid })
  return state
}

const REFUSED_BY_RULES = new Set(['case.rules-block', 'case.rules-ask', 'case.officer-refused', 'case.reason-first'])

/** What the rules are asked at the moment of paying; the payer is known now, before their seat is taken. */
type Ask = (ctx: Ctx, asked: AtCase & { payer: string }) => Promise<StoredCheck | undefined>

const askRules = (ctx: Ctx, { payer, ...at }: AtCase & { payer: string }): Promise<StoredCheck> => {
  const fact = { value: payer, from: 'case' as const, at: ctx.clock.now().toISOString() }
  return checkCase(ctx, { ...at, moment: 'pay', known: { payer: fact } })
}

/** What must be right besides the rules: the card can pay it, and the supplier is known to be paid there. */
async function prepare(ctx: Ctx, input: Paying, found: FoundCase, payer: string): Promise<string | null> {
  await findCardFor(ctx, found, input)
  const asking = found.state.seats.filter(({ seat }) => seat === 'requester').map(({ party }) => party)
  const payeeId = await findUsablePayee(ctx, found.supplierId, [...asking, payer])
  await upsertCaseCard(ctx.db, input.caseId, input.cardId)
  return payeeId
}

/**
 * Asks the rules whether a purchase may be paid by this card, before anybody uses it: nothing is paid, the answer is kept.
 * Whatever else would refuse the payment refuses this, too. Whoever asks takes it on: nobody else pays it from then on.
 */
export function askToPay(
  ctx: Ctx,
  input: AtCase & { cardId: string; facts?: Readonly<Record<string, Value>> },
): Promise<StoredCheck> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, cardId, facts = {} } = input
    const { found, root } = await letAct(ctx, input, ['payer'])
    if (found.money !== 'payment-approved') throw deliverRefusals.notApproved()
    const amountCents = found.state.approvedCents - paidOf(found.state)
    await prepare(ctx, { projectId, caseId, cardId, amountCents, key: '', reference: '' }, found, root)
    await stateFacts(ctx, { projectId, caseId, facts })
    return askRules(ctx, { projectId, caseId, payer: root })
  })
}

/** The same as `payByCard` with another way to ask the rules; nothing is written where they do not allow it. */
export function pay(ctx: Ctx, input: Paying, ask: Ask): Promise<Paid> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, amountCents } = input
    const { found, root } = await letAct(ctx, input, ['payer'], amountCents)
    if (await wasPaid(ctx, input)) return { state: found.state, isPaid: true, isNew: false }
    const other = await findCardOfOther(ctx, input, root)
    if (other && other.id !== input.cardId) throw deliverRefusals.otherPays(other.holder)
    const payeeId = await prepare(ctx, input, found, root)
    const check = await ask(ctx, { projectId, caseId, payer: root })
    try {
      return {
        state: await keepPayment(ctx, input, found, payeeId),
        isPaid: true,
        isNew: true,
        ...(check && { check }),
      }
    } catch (error) {
      if (!check || !isAppError(error) || !REFUSED_BY_RULES.has(error.code)) throw error
      return { state: found.state, isPaid: false, isNew: false, check }
    }
  })
}

/**
 * Pays by card, once a `key`: the card can pay it, the supplier is known to be paid there, and the rules allow it now. The
 * database refuses a second payment of one key, more than was agreed, and a place of payment that was changed and waits.
 */
export const payByCard = (ctx: Ctx, input: Paying): Promise<Paid> => pay(ctx, input, askRules)
