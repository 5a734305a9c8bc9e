import { type FoundCase, type KeptEvent, replay, type Seat, totalOf } from '#buying/cases/index.ts'
import { type Receipt, signed, wordsOf } from './receipt.ts'

type Seats = readonly { seat: string; party: string; forParty: string | null }[]
/** What the rules said at a check, by its id. */
export type Checks = ReadonlyMap<string, NonNullable<Receipt['check']>>

/** The amount that was signed for: what the event says, or the price with tax of what was ordered. */
function amountOf(event: KeptEvent, before: ReturnType<typeof replay>): number | null {
  const { amountCents } = event.data as { amountCents?: number }
  if (amountCents !== undefined) return amountCents
  const orders = ['supplier.chosen', 'order.placed', 'contract.signed', 'award.accepted', 'notice.published']
  return orders.includes(event.type) && before.plan ? totalOf(before.plan) : null
}

type Found = Pick<FoundCase, 'events' | 'currency'>

function makeReceipt({ events, currency }: Found, i: number, seats: Seats, checks: Checks): Receipt {
  const event = events[i]!
  const before = replay(events.slice(0, i))
  const forParty = seats.find(({ seat, party }) => seat === event.seat && party === event.party)?.forParty ?? null
  const { id: eventId, seq, type, at } = event
  const stood = before.check && {
    checkId: before.check.checkId,
    outcome: before.check.outcome,
    rulesetHash: before.check.rulesetHash,
  }
  return {
    ...{ eventId, seq, type, at, seat: event.seat as Seat, party: event.party!, forParty },
    amountCents: amountOf(event, before),
    words: wordsOf(event, currency),
    check: stood && { ...stood, rules: checks.get(stood.checkId)?.rules ?? [] },
  }
}

/** The receipts of a purchase, in the order in which things were signed; pure. */
export const makeReceipts = (found: Found, seats: Seats, checks: Checks): Receipt[] =>
  found.events.flatMap(({ type, party }, i) =>
    party !== null && signed.has(type) ? [makeReceipt(found, i, seats, checks)] : [],
  )
