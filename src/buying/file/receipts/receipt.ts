import type { EventType, KeptEvent, Seat } from '#buying/cases/index.ts'

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
  ...(['case.stated', 'officer.decided', 'funds.confirmed', 'supplier.chosen', 'order.placed'] as const),
  ...(['notice.published', 'notice.amended', 'offers.opened', 'interest.declared', 'assessment.locked'] as const),
  ...(['award.accepted', 'contract.signed', 'work.delivered', 'work.accepted', 'work.returned'] as const),
  ...(['work.rejected', 'delivery.extended', 'contract.terminated', 'payment.approved', 'payment.made'] as const),
  ...(['payment.reconciled', 'case.completed', 'case.cancelled'] as const),
])

const SAID = ['reason', 'words', 'reference', 'text', 'lessons', 'outcome'] as const

/** The words that were given with an event. */
export const wordsOf = ({ data }: Pick<KeptEvent, 'data'>): string[] =>
  SAID.flatMap((key) => {
    const said = (data as Record<string, unknown>)[key]
    return typeof said === 'string' && said !== '' ? [said] : []
  })
