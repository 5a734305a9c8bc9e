import type { EventType, Seat } from '#buying/cases/index.ts'
import { findFactKind, isFactId, sayValue, type Value } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'

/** What one of the rules said, on what it knew, in words. */
export type ReceiptRule = { question: string; said: string; outcome: string; facts: { name: string; value: string }[] }

/** What somebody signed, as it can be shown years later: which rules passed, on which facts, when, in whose place. */
export type Receipt = {
  eventId: string
  seq: number
  type: EventType
  at: string
  seat: Seat
  party: string
  forParty: string | null
  amountCents: number | null
  /** What was said with it: a reason, a reference. */
  words: string[]
  /** The check that stood when it was signed. */
  check: { checkId: string; outcome: string; rulesetHash: string; rules: ReceiptRule[] } | null
}

/** The events that somebody answers for with their name. */
export const signed: ReadonlySet<EventType> = new Set<EventType>([
  ...(['case.stated', 'officer.decided', 'funds.confirmed', 'supplier.chosen', 'order.placed', 'task.done'] as const),
  ...(['notice.published', 'notice.amended', 'offers.opened', 'interest.declared', 'assessment.locked'] as const),
  ...(['award.accepted', 'contract.signed', 'work.delivered', 'work.accepted', 'work.returned'] as const),
  ...(['work.rejected', 'delivery.extended', 'contract.terminated', 'payment.approved', 'payment.made'] as const),
  ...(['termination.proposed', 'termination.refused', 'invoice.returned'] as const),
  ...(['change.proposed', 'change.agreed'] as const),
  ...(['payment.reconciled', 'case.completed', 'case.cancelled'] as const),
])

const SAID = ['reason', 'words', 'reference', 'text', 'lessons', 'outcome'] as const

/** What was stated for the rules: the question, and the answer in the words of whoever reads. */
function statedIn(data: object, currency: string): string[] {
  const { fact, value } = data as { fact?: string; value?: Value }
  if (fact === undefined || value === undefined || !isFactId(fact)) return []
  const { ask, label, type, options } = findFactKind(fact)
  const language = currentLanguage()
  const chosen = typeof value === 'string' ? options?.[value]?.[language] : undefined
  return [`${ask[language]} ${chosen ?? sayValue({ value, type, label }, currency, language)}`]
}

/** The words that were given with an event of a purchase in a currency. */
export function wordsOf({ data }: { data: object }, currency: string): string[] {
  const said = SAID.flatMap((key) => {
    const words = (data as Record<string, unknown>)[key]
    return typeof words === 'string' && words !== '' ? [words] : []
  })
  return [...statedIn(data, currency), ...said]
}
