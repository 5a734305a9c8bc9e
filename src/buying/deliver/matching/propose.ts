import { foldText } from '#lib/text.ts'
import type { Payment } from '../cards/payments.store.ts'
import type { StatementLine } from '../statements/statements.store.ts'

/** A payment and the line that may show it; a person decides. */
export type Proposal = { payment: Payment; line: StatementLine }

/** Banks book a payment some days before or after it was made. */
const MOST_DAYS = 5
const DAY_MS = 86_400_000
const SHORTEST_WORD = 3

const daysApart = (payment: Payment, line: StatementLine) =>
  Math.abs(Date.parse(payment.paidAt.toISOString().slice(0, 10)) - Date.parse(line.day)) / DAY_MS

const wordsOf = (text: string) =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD)

/** How many words of the supplier's name or of the reference a line has. */
function countShared({ supplier, reference }: Payment, { words }: StatementLine): number {
  const said = new Set(wordsOf(words))
  return new Set(wordsOf(`${supplier} ${reference}`).filter((word) => said.has(word))).size
}

type Pair = Proposal & { shared: number; days: number }

function pairUp(payments: readonly Payment[], lines: readonly StatementLine[]): Pair[] {
  const byCents = Map.groupBy(lines, ({ cents }) => cents)
  return payments.flatMap((payment) =>
    (byCents.get(payment.cents) ?? [])
      .map((line) => ({ payment, line, shared: countShared(payment, line), days: daysApart(payment, line) }))
      .filter(({ days }) => days <= MOST_DAYS),
  )
}

/**
 * Which line may show which payment: the same amount, at most five days apart; more words of the supplier first, then the
 * nearest day. Each line and each payment is proposed once, and only those that have no match yet.
 */
export function proposeMatches(payments: readonly Payment[], lines: readonly StatementLine[]): Proposal[] {
  const open = pairUp(
    payments.filter(({ lineId }) => !lineId),
    lines.filter(({ paymentId, cents }) => !paymentId && cents > 0),
  ).toSorted((a, b) => b.shared - a.shared || a.days - b.days || a.line.day.localeCompare(b.line.day))
  const [taken, proposals] = [new Set<string>(), [] as Proposal[]]
  for (const { payment, line } of open) {
    if (taken.has(payment.id) || taken.has(line.id)) continue
    taken.add(payment.id).add(line.id)
    proposals.push({ payment, line })
  }
  return proposals
}
