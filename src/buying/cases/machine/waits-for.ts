import type { Seat } from '../seats/seats.ts'
import { type CaseState, letsGoOn, type Moment, totalOf, wantedPlan } from './state.ts'

/** Who a purchase waits for, and for what; `time` where a day has to come, nobody where it has ended. */
export type Waits = { seat: Seat | 'time'; act: WaitingAct } | null
export type WaitingAct =
  | 'describe'
  | 'check'
  | 'decide'
  | 'change'
  | 'choose'
  | 'choose-other'
  | 'offer'
  | 'confirm-funds'
  | 'order'
  | 'publish'
  | 'close'
  | 'open-offers'
  | 'end-without-award'
  | 'assess'
  | 'select'
  | 'answer-award'
  | 'sign'
  | 'deliver'
  | 'agree-change'
  | 'accept'
  | 'settle-delay'
  | 'agree-to-end'
  | 'invoice'
  | 'approve-payment'
  | 'pay'
  | 'reconcile'
  | 'complete'
  | 'settle-dispute'

const by = (seat: Seat | 'time', act: WaitingAct): Waits => ({ seat, act })

/** What the rules make it wait for, before a step of one of these moments; null where they let it go on. */
function waitsForRules({ plan, check, decision }: CaseState, moments: readonly Moment[]): Waits {
  if (!plan) return by('requester', 'describe')
  if (!check || check.totalCents !== totalOf(plan)) return by('requester', 'check')
  if (check.outcome === 'block') return by('requester', 'change')
  if (check.outcome === 'ask') {
    if (!decision || !check.asks.every((one) => decision.asks.includes(one))) return by('officer', 'decide')
    if (!letsGoOn(decision.verdict)) return by('requester', 'change')
  }
  return moments.includes(check.moment) ? null : by('requester', 'check')
}

function waitsForOffers(state: CaseState): Waits {
  const rules = waitsForRules(state, ['check', 'order'])
  if (rules) return rules
  const open = state.offers.some(({ standing }) => standing === 'asked')
  const given = state.offers.some(({ standing }) => standing === 'given')
  return open && !given ? by('supplier', 'offer') : by('requester', 'choose')
}

function waitsForOrder(state: CaseState): Waits {
  const rules = waitsForRules(state, ['check', 'funds', 'order'])
  // What is bought is settled once somebody was chosen: what can still change is who.
  if (rules?.act === 'change') return by('requester', 'choose-other')
  if (rules) return rules
  return state.money === 'none' ? by('funds', 'confirm-funds') : by('requester', 'order')
}

function waitsForPublication(state: CaseState): Waits {
  const rules = waitsForRules(state, ['check', 'funds', 'publish'])
  if (rules) return rules
  return state.money === 'none' ? by('funds', 'confirm-funds') : by('requester', 'publish')
}

/** Whether a check asks an officer something that nobody has decided. */
const isUndecided = ({ check, decision }: CaseState, moment: Moment): boolean =>
  check?.moment === moment && check.outcome === 'ask' && !check.asks.every((one) => decision?.asks.includes(one))

/** Whom a change of the contract waits for; nobody where there is none, or the rules or an officer refuse it. */
function waitsForChange(state: CaseState): Waits {
  const { change, check, decision, fundsCents } = state
  const plan = wantedPlan(state)
  if (!change || !plan) return null
  if (isUndecided(state, 'funds') || isUndecided(state, 'change')) return by('officer', 'decide')
  if (check?.outcome === 'block' || (decision && !letsGoOn(decision.verdict))) return null
  if (fundsCents < totalOf(plan)) return by('funds', 'confirm-funds')
  return check?.moment === 'change' ? by('supplier', 'agree-change') : null
}

const waitsForDelivery = ({ isOverdue, isRejected }: CaseState): Waits =>
  isOverdue || isRejected ? by('requester', 'settle-delay') : by('supplier', 'deliver')

function waitsForPayment(state: CaseState): Waits {
  const { money, stage, termination } = state
  if (money === 'committed') return by('supplier', 'invoice')
  if (money === 'invoiced') return by('approver', 'approve-payment')
  if (money === 'payment-approved') return isUndecided(state, 'pay') ? by('officer', 'decide') : by('payer', 'pay')
  if (money === 'paid') return by('payer', 'reconcile')
  return stage === 'accepted' || termination ? by('requester', 'complete') : null
}

/** Whose turn it is, read from the state alone. */
export function waitsFor(state: CaseState): Waits {
  if (state.isDisputed) return by('officer', 'settle-dispute')
  if (state.ending) return by('officer', 'agree-to-end')
  switch (state.stage) {
    case 'draft':
      return state.lane === 'small' ? waitsForOffers(state) : waitsForPublication(state)
    case 'open':
      if (state.lane === 'small') return waitsForOffers(state)
      return isUndecided(state, 'amend') ? by('officer', 'decide') : by('time', 'close')
    case 'sealed':
      return state.bids.length ? by('key-holder', 'open-offers') : by('requester', 'end-without-award')
    case 'evaluating':
      return new Set(state.lockedBy).size >= (state.notice?.evaluators ?? 1)
        ? by('requester', 'select')
        : by('evaluator', 'assess')
    case 'selected':
      if (state.lane === 'small') return waitsForOrder(state)
      return state.isAwardAccepted ? by('requester', 'sign') : by('supplier', 'answer-award')
    case 'contracted':
      return waitsForChange(state) ?? waitsForDelivery(state)
    case 'delivered':
      return by('requester', 'accept')
    case 'accepted':
    case 'terminated':
      return waitsForPayment(state)
    default:
      return null
  }
}
