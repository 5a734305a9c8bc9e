import { type CaseState, type EventType, endOf, letsGoOn, type Waits, waitsFor } from '#buying/cases/index.ts'
import type { Acting } from './act-forms.tsx'

/** Which event ends the wait. */
const ENDS: Partial<Record<NonNullable<Waits>['act'], EventType>> = {
  decide: 'officer.decided',
  offer: 'offer.given',
  'confirm-funds': 'funds.confirmed',
  order: 'order.placed',
  'answer-award': 'award.accepted',
  deliver: 'work.delivered',
  'agree-change': 'change.agreed',
  accept: 'work.accepted',
  'settle-delay': 'delivery.extended',
  'agree-to-end': 'contract.terminated',
  invoice: 'invoice.received',
  'approve-payment': 'payment.approved',
  pay: 'payment.made',
  reconcile: 'payment.reconciled',
  complete: 'case.completed',
  'settle-dispute': 'dispute.settled',
}

const AWARD: readonly EventType[] = ['award.accepted', 'award.declined']
const CONTRACT: readonly EventType[] = ['work.delivered', 'invoice.received', 'change.agreed', 'change.declined']
const OFFER: readonly EventType[] = ['offer.given', 'offer.declined']

/** Whether a step of a supplier is this one's: of those who were asked, whom the award has reached, who has the contract. */
export function isOwnStep(type: EventType, { offers, ladder, reached, contract }: CaseState, partyId: string): boolean {
  if (AWARD.includes(type)) return ladder[reached]?.supplierId === partyId
  if (CONTRACT.includes(type)) return contract?.supplierId === partyId
  return !OFFER.includes(type) || offers.some(({ supplierId }) => supplierId === partyId)
}

/** What can be open for somebody while the purchase waits for another. */
export type OpenAct = 'officer.answered' | 'offer.given' | 'funds.confirmed'
type Seen = Pick<Acting, 'found' | 'possible' | 'by'>

/** Whether the supplier who reads was asked, has not answered, and has time. */
function mayStillOffer({ found, by }: Seen): boolean {
  const asked = found.state.offers.find(({ supplierId }) => supplierId === by?.partyId)
  return by !== undefined && asked?.standing === 'asked' && by.now.toISOString() < endOf(asked.until)
}

/** Whether the rules, or an officer, refused the funds as they were confirmed: another number may change that. */
export function areFundsRefused({ check, decision, money, plan, stage }: CaseState): boolean {
  if (!plan || money !== 'none' || check?.moment !== 'funds' || !['draft', 'selected'].includes(stage)) return false
  return check.outcome === 'block' || (check.outcome === 'ask' && decision !== null && !letsGoOn(decision.verdict))
}

const IS_OPEN: Record<OpenAct, (seen: Seen) => boolean> = {
  'officer.answered': ({ found }) => found.state.openQuestions.length > 0,
  'offer.given': mayStillOffer,
  'funds.confirmed': ({ found }) => areFundsRefused(found.state),
}

/** What is open for whoever reads besides what the purchase waits for: a question, an offer, funds to put right. */
export function listOpenActs(seen: Seen): OpenAct[] {
  const all = Object.keys(IS_OPEN) as OpenAct[]
  return all.filter((type) => seen.possible.includes(type) && type !== findNextAct(seen) && IS_OPEN[type](seen))
}

/** What ends the wait, where whoever reads may do it; a supplier who has answered is not waited for. */
export function findNextAct(seen: Seen): EventType | undefined {
  const act = waitsFor(seen.found.state)?.act
  const next = act && ENDS[act]
  if (!next || !seen.possible.includes(next)) return undefined
  return next === 'offer.given' && seen.by && !mayStillOffer(seen) ? undefined : next
}
