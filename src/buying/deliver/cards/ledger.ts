import { proposeMatches } from '../matching/propose.ts'
import type { StatementLine } from '../statements/statements.store.ts'
import { type Card, type Cycle, cycleOf } from './card.ts'
import type { Commitment, Payment } from './payments.store.ts'

/** What a card has in one cycle. Amounts are minor units; `freeCents` is negative where the limit is passed. */
export type CycleView = {
  cycle: Cycle
  spentCents: number
  committedCents: number
  freeCents: number
  lines: StatementLine[]
  /** Paid, and no line shows it yet. */
  unseen: Payment[]
}

const within = ({ from, to }: Cycle, day: string) => from <= day && day <= to
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

const sum = (rows: readonly { cents: number }[]) => rows.reduce((total, { cents }) => total + cents, 0)

/**
 * What a card spent in the cycle of a day, what is ordered on it and what is left: the lines of its statements, the payments
 * that no line shows yet, and the orders that nobody has paid (rule:G03).
 */
export function viewCycle(
  card: Pick<Card, 'cycleDay' | 'cycleLimitCents'>,
  day: string,
  known: { lines: readonly StatementLine[]; payments: readonly Payment[]; commitments: readonly Commitment[] },
): CycleView {
  const cycle = cycleOf(day, card.cycleDay)
  const lines = known.lines.filter((line) => within(cycle, line.day))
  // A line that waits to be matched with its payment is that payment: it counts once, as the bank has it.
  const shown = new Set(proposeMatches(known.payments, known.lines).map(({ payment }) => payment.id))
  const unseen = known.payments.filter(
    ({ id, lineId, paidAt }) => !lineId && !shown.has(id) && within(cycle, dayOf(paidAt)),
  )
  const spentCents = sum(lines) + sum(unseen)
  const committedCents = sum(known.commitments)
  const freeCents = card.cycleLimitCents - spentCents - committedCents
  return { cycle, spentCents, committedCents, freeCents, lines, unseen }
}

/** A line that no purchase and no receipt explains, and for how many days. */
export type MissingReceipt = { line: StatementLine; days: number }

const DAY_MS = 86_400_000

/** What was spent, is matched with no payment and has no receipt, the oldest first (rule:G04). */
export function findMissingReceipts(lines: readonly StatementLine[], day: string): MissingReceipt[] {
  return lines
    .filter(({ cents, paymentId, receiptName }) => cents > 0 && !paymentId && !receiptName)
    .map((line) => ({ line, days: Math.max(0, Math.round((Date.parse(day) - Date.parse(line.day)) / DAY_MS)) }))
    .toSorted((a, b) => b.days - a.days)
}
