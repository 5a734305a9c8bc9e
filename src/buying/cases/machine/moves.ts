import type { Seat } from '../seats/seats.ts'
import type { EventType } from './events.ts'
import type { GuardName } from './guards.ts'
import type { Lane, MoneyState, Stage } from './state.ts'

/** When an event may happen, and what it moves: one line of the lifecycle (buying §3.2). */
export type Move = {
  /** Who may: the seats, or the product itself (time, results of checks). */
  by: readonly (Seat | 'system')[]
  from: readonly Stage[]
  lane?: Lane
  /** Without, the stage stays, or depends on what was said. */
  to?: Stage
  money?: { from: readonly MoneyState[]; to?: MoneyState }
  guards?: readonly GuardName[]
  /** It waits while a dispute is open. */
  waitsForDisputes?: true
}

const beforeContract: readonly Stage[] = ['draft', 'open', 'sealed', 'evaluating', 'selected']
const anyTime: readonly Stage[] = [...beforeContract, 'contracted', 'delivered', 'accepted', 'terminated']
const payable: readonly Stage[] = ['accepted', 'terminated']

/** The lifecycle of a purchase, both lanes: an event that is not here is refused, so is one at another stage. */
export const moves: Record<EventType, Move> = {
  'case.opened': { by: ['requester'], from: ['draft'], guards: ['isFirst'] },
  'case.described': { by: ['requester'], from: ['draft'] },
  'case.stated': { by: ['requester', 'technical', 'officer', 'funds', 'payer'], from: anyTime },
  'statement.withdrawn': {
    by: ['requester', 'technical', 'officer', 'funds', 'payer'],
    from: anyTime,
    guards: ['isStated'],
  },
  'case.checked': { by: ['system'], from: anyTime, guards: ['isDescribed'] },
  'task.done': {
    by: ['requester', 'officer', 'funds', 'finance-owner', 'director'],
    from: [...anyTime, 'complete'],
    guards: ['isOpenTask'],
  },
  'officer.asked': { by: ['requester', 'funds', 'technical', 'evaluator', 'approver', 'payer'], from: anyTime },
  'officer.answered': { by: ['officer'], from: anyTime, guards: ['wasAsked'] },
  'officer.asked-before': { by: ['requester'], from: ['draft'] },
  'officer.decided': { by: ['officer'], from: anyTime, guards: ['waitsForOfficer', 'overrulesKnown'] },
  'funds.confirmed': {
    by: ['funds'],
    from: ['draft', 'open', 'selected', 'contracted'],
    money: { from: ['none', 'committed'], to: 'funds-confirmed' },
    guards: ['isDescribed', 'isWanted', 'rulesAllowFunds', 'coversTotal'],
  },
  'case.cancelled': {
    waitsForDisputes: true,
    by: ['requester', 'officer'],
    from: beforeContract,
    to: 'cancelled',
    guards: ['isNotSigned'],
  },

  'offer.asked': {
    by: ['requester'],
    lane: 'small',
    from: ['draft', 'open'],
    to: 'open',
    guards: ['rulesAllow', 'hasRoom'],
  },
  'offer.given': { by: ['supplier'], lane: 'small', from: ['open'], guards: ['isAskedSupplier', 'isOfferInTime'] },
  'offer.declined': { by: ['supplier'], lane: 'small', from: ['open'], guards: ['isAskedSupplier'] },
  'supplier.chosen': {
    by: ['requester'],
    lane: 'small',
    from: ['draft', 'open', 'selected'],
    to: 'selected',
    guards: ['rulesAllowChoice', 'isGivenOffer'],
  },
  'order.placed': {
    by: ['requester'],
    lane: 'small',
    from: ['selected'],
    to: 'contracted',
    money: { from: ['funds-confirmed'], to: 'committed' },
    guards: ['rulesAllowOrder', 'warningAnswered', 'fundsCover'],
  },

  'notice.published': {
    by: ['requester'],
    lane: 'open',
    from: ['draft'],
    to: 'open',
    money: { from: ['funds-confirmed'] },
    guards: ['rulesAllowPublishing', 'warningAnswered', 'fundsCover', 'hasThreeHolders', 'closesLater'],
  },
  'question.asked': { by: ['supplier', 'system'], lane: 'open', from: ['open'], guards: ['isBeforeQuestionsEnd'] },
  'question.answered': { by: ['requester'], lane: 'open', from: ['open'], guards: ['wasAskedInPublic'] },
  'notice.amended': {
    by: ['requester', 'system'],
    lane: 'open',
    from: ['open'],
    guards: ['isBeforeClose', 'closesNoEarlier', 'rulesAllowAmending'],
  },
  'offers.closed': { by: ['system'], lane: 'open', from: ['open'], to: 'sealed', guards: ['isDue'] },
  'offers.opened': {
    by: ['key-holder'],
    lane: 'open',
    from: ['sealed'],
    to: 'evaluating',
    guards: ['areTwoHolders', 'areClosedBids'],
  },
  'interest.declared': { by: ['requester', 'technical', 'evaluator', 'officer'], from: beforeContract },
  'bid.assessed': { by: ['evaluator'], lane: 'open', from: ['evaluating'], guards: ['isOpenedBid', 'isNotLocked'] },
  'assessment.locked': {
    by: ['evaluator'],
    lane: 'open',
    from: ['evaluating'],
    guards: ['isNotLocked', 'hasAssessedAll'],
  },
  'bids.none-passed': {
    by: ['system'],
    lane: 'open',
    from: ['sealed', 'evaluating'],
    to: 'unsuccessful',
    guards: ['nonePasses'],
  },
  'supplier.selected': {
    by: ['system'],
    lane: 'open',
    from: ['evaluating'],
    to: 'selected',
    guards: ['rulesAllowAward', 'warningAnswered', 'allLocked', 'ladderPassed'],
    waitsForDisputes: true,
  },
  'award.accepted': {
    by: ['supplier'],
    lane: 'open',
    from: ['selected'],
    guards: ['isReached', 'isNotSigned'],
    waitsForDisputes: true,
  },
  'award.declined': { by: ['supplier'], lane: 'open', from: ['selected'], guards: ['isReached', 'isNotSigned'] },
  'award.lapsed': {
    by: ['system'],
    lane: 'open',
    from: ['selected'],
    guards: ['isDue', 'isNotSigned'],
    waitsForDisputes: true,
  },
  'contract.signed': {
    by: ['requester'],
    lane: 'open',
    from: ['selected'],
    to: 'contracted',
    money: { from: ['funds-confirmed'], to: 'committed' },
    guards: ['rulesAllowAward', 'isSigned', 'fundsCover'],
    waitsForDisputes: true,
  },
  'feedback.given': {
    by: ['requester', 'evaluator'],
    from: ['selected', 'contracted', 'delivered', 'accepted', 'unsuccessful', 'complete', 'terminated'],
    guards: ['isNotChosen'],
  },

  'change.proposed': {
    by: ['requester'],
    from: ['contracted'],
    money: { from: ['committed'] },
    guards: ['changesContract', 'isNewDayToCome'],
    waitsForDisputes: true,
  },
  'change.agreed': {
    by: ['supplier'],
    from: ['contracted'],
    money: { from: ['committed'] },
    guards: ['isContractor', 'isProposed', 'isChangeInTime', 'rulesAllowChange', 'fundsCover'],
    waitsForDisputes: true,
  },
  'change.declined': { by: ['supplier'], from: ['contracted'], guards: ['isContractor', 'isProposed'] },

  'work.delivered': { by: ['supplier'], from: ['contracted'], to: 'delivered', guards: ['isContractor'] },
  'work.accepted': {
    by: ['requester', 'technical'],
    from: ['delivered'],
    to: 'accepted',
    guards: ['allMet', 'answersEach'],
  },
  'work.returned': {
    by: ['requester', 'technical'],
    from: ['delivered'],
    to: 'contracted',
    guards: ['answersEach', 'isDayToCome'],
  },
  'work.rejected': { by: ['requester', 'technical'], from: ['delivered'], to: 'contracted', guards: ['answersEach'] },
  'delivery.overdue': { by: ['system'], from: ['contracted'], guards: ['isDue'] },
  'delivery.extended': { by: ['requester', 'officer'], from: ['contracted'], guards: ['isDayToCome', 'isLater'] },
  'contract.terminated': {
    by: ['requester', 'officer'],
    from: ['contracted', 'delivered'],
    to: 'terminated',
    guards: ['isNoticed', 'isAgreedByOfficer'],
  },
  'termination.proposed': { by: ['requester'], from: ['contracted', 'delivered'], guards: ['isNotProposed'] },
  'termination.refused': { by: ['officer'], from: ['contracted', 'delivered'], guards: ['endIsProposed'] },
  'invoice.received': {
    by: ['supplier'],
    from: payable,
    money: { from: ['committed'], to: 'invoiced' },
    guards: ['isContractor', 'withinContract'],
    waitsForDisputes: true,
  },
  'invoice.returned': {
    by: ['approver'],
    from: payable,
    money: { from: ['invoiced'], to: 'committed' },
    waitsForDisputes: true,
  },
  'payment.approved': {
    by: ['approver'],
    from: payable,
    money: { from: ['invoiced'], to: 'payment-approved' },
    guards: ['isInvoiced'],
    waitsForDisputes: true,
  },
  'payment.made': {
    by: ['payer'],
    from: payable,
    money: { from: ['payment-approved'] },
    guards: ['rulesAllowPayment', 'warningAnswered', 'isNewPayment', 'withinApproved'],
    waitsForDisputes: true,
  },
  'payment.reconciled': {
    by: ['payer', 'funds', 'approver'],
    from: payable,
    money: { from: ['paid'], to: 'reconciled' },
  },
  'case.completed': {
    waitsForDisputes: true,
    by: ['requester'],
    from: payable,
    to: 'complete',
    money: { from: ['reconciled', 'released'] },
    guards: ['isSettled'],
  },
  'dispute.raised': {
    by: ['supplier'],
    from: ['evaluating', 'selected', 'contracted', 'delivered', 'accepted', 'terminated', 'unsuccessful'],
    guards: ['isNotDisputed'],
  },
  'dispute.settled': {
    by: ['officer'],
    from: ['evaluating', 'selected', 'contracted', 'delivered', 'accepted', 'terminated', 'unsuccessful'],
    guards: ['isDisputed'],
  },
}
