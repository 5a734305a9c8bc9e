import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { moveCase } from '#buying/cases/index.ts'
import {
  acceptWork,
  approvePayment,
  completeCase,
  deliverWork,
  extendDelivery,
  importStatement,
  listMatchable,
  payByCard,
  proposeTermination,
  raiseDispute,
  receiveInvoice,
  receiveStatement,
  reconcile as reconcileOf,
  refuseTermination,
  rejectWork,
  returnInvoice,
  returnWork,
  settleDispute,
  terminate as terminateOf,
} from '#buying/deliver/index.ts'
import { dayFrom } from './at-moment.ts'
import { type Buying, placeOf, stateOf } from './buying.ts'

/** A commit of an invented repository: always the same for one purchase and try. */
const commitOf = (buying: Buying, words: string) =>
  createHash('sha1').update(`${buying.purchase.title} ${words}`).digest('hex')

async function deliver(buying: Buying, words: string): Promise<void> {
  const { repository } = buying.purchase
  await deliverWork(buying.ctx, {
    ...{ ...placeOf(buying), repository, commit: commitOf(buying, words), licence: 'MIT', words },
  })
}

const verdicts = ({ purchase }: Buying, unmet: readonly string[], note: string) =>
  purchase.criteria.map((criterion) => {
    const met = !unmet.includes(criterion)
    return { criterion, met, note: met ? 'Tried it.' : note }
  })

async function accept(buying: Buying): Promise<void> {
  const despite = 'Looked at together with whoever made it.'
  await acceptWork(buying.ctx, { ...placeOf(buying), verdicts: verdicts(buying, [], ''), despite })
}

/** Gives the work back: its last criterion is not met. */
async function giveBack(buying: Buying, note: string, by: number): Promise<void> {
  const unmet = buying.purchase.criteria.slice(-1)
  const deliverBy = dayFrom(buying.year, by)
  await returnWork(buying.ctx, { ...placeOf(buying), verdicts: verdicts(buying, unmet, note), deliverBy })
}

/** Rejects the work: none of its criteria is met. */
async function reject(buying: Buying, note: string): Promise<void> {
  await rejectWork(buying.ctx, { ...placeOf(buying), verdicts: verdicts(buying, buying.purchase.criteria, note) })
}

async function extend(buying: Buying, by: number, reason: string): Promise<void> {
  await extendDelivery(buying.ctx, { ...placeOf(buying), deliverBy: dayFrom(buying.year, by), reason })
}

/** Proposes to end the contract without blame; an officer decides. */
async function proposeEnd(buying: Buying, percentBp: number, reason: string): Promise<void> {
  await proposeTermination(buying.ctx, { ...placeOf(buying), percentBp, reason })
}

/** The officer lets the contract stand. */
async function refuseEnd(buying: Buying, reason: string): Promise<void> {
  await refuseTermination(buying.ctx, { ...placeOf(buying), reason })
}

async function terminate(
  buying: Buying,
  kind: 'default' | 'convenience',
  percentBp: number,
  reason: string,
): Promise<void> {
  await terminateOf(buying.ctx, { ...placeOf(buying), kind, percentBp, reason })
}

/** Bills what is owed: all of it, or the agreed part where the work was ended early. */
async function invoice(buying: Buying, number: string): Promise<void> {
  const { contract, termination } = await stateOf(buying)
  const totalCents = Math.floor((contract!.totalCents * (termination?.percentBp ?? 10_000)) / 10_000)
  await receiveInvoice(buying.ctx, { ...placeOf(buying), totalCents, number })
}

async function returnBill(buying: Buying, reason: string): Promise<void> {
  await returnInvoice(buying.ctx, { ...placeOf(buying), reason })
}

async function approve(buying: Buying): Promise<void> {
  await approvePayment(buying.ctx, { ...placeOf(buying), amountCents: (await stateOf(buying)).invoicedCents })
}

async function pay(buying: Buying, reference: string): Promise<void> {
  await payLate(buying, reference)
}

/** Pays in spite of a warning, with the reason. */
async function payLate(buying: Buying, reference: string, warningReason?: string): Promise<void> {
  const { cardId } = buying.year
  const amountCents = (await stateOf(buying)).approvedCents
  const payment = { amountCents, cardId, key: reference, reference, ...(warningReason && { warningReason }) }
  const paid = await payByCard(buying.ctx, { ...placeOf(buying), ...payment })
  if (!paid.isPaid) throw new Error(`The rules stop the payment of “${buying.purchase.title}”.`)
}

/** Takes in the statement that shows the payment, and matches both. */
async function reconcile(buying: Buying): Promise<void> {
  const { ctx, year, purchase } = buying
  const { projectId, cardId } = year
  const { payments } = await listMatchable(ctx, placeOf(buying))
  const { cents, paidAt } = payments[0]!
  const line = `${paidAt.toISOString().slice(0, 10)},${purchase.title.replaceAll(',', '')},${(cents / 100).toFixed(2)}`
  const name = `statement-${ctx.clock.now().toISOString().slice(0, 10)}.csv`
  const file = { name, content: Readable.from([Buffer.from(`Date,Description,Amount\n${line}\n`)]) }
  const { id: statementId } = await receiveStatement(ctx, { projectId, cardId, file })
  await importStatement(ctx, { projectId, cardId, statementId })
  const { lines } = await listMatchable(ctx, placeOf(buying))
  await reconcileOf(ctx, { ...placeOf(buying), lineId: lines[0]?.id ?? null, words: 'Seen on the statement.' })
}

async function complete(buying: Buying, lessons: string, reuse = ''): Promise<void> {
  await completeCase(buying.ctx, { ...placeOf(buying), lessons, reuse })
}

async function dispute(buying: Buying, text: string): Promise<void> {
  await raiseDispute(buying.ctx, { ...placeOf(buying), text })
}

async function settle(buying: Buying, outcome: string): Promise<void> {
  await settleDispute(buying.ctx, { ...placeOf(buying), outcome })
}

/** The day of the delivery has passed. */
async function overdue(buying: Buying): Promise<void> {
  await moveCase(buying.ctx, { ...placeOf(buying), type: 'delivery.overdue', data: {} })
}

/** From an order to the end. */
export const deliverVerbs = {
  ...{
    deliver,
    accept,
    giveBack,
    reject,
    extend,
    proposeEnd,
    terminate,
    invoice,
    approve,
    pay,
    payLate,
    reconcile,
    complete,
  },
  ...{ refuseEnd, returnBill, dispute, settle, overdue },
}
