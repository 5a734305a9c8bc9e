import { type Guard, guard, type Why } from './guard.ts'
import { type CaseState, mostPayable, paidOf } from './state.ts'

type Verdicts = { data: { verdicts: { criterion: string; met: boolean }[] } }

const DAY_LENGTH = '2026-01-01'.length

function whyUnanswered({ plan }: CaseState, { data }: Verdicts): Why | null {
  const answered = data.verdicts.map(({ criterion }) => criterion).toSorted()
  return JSON.stringify(answered) === JSON.stringify((plan?.criteria ?? []).toSorted()) ? null : 'answer-each'
}

/** Guards of delivery, acceptance and payment. */
export const guardsOfDelivery = {
  isContractor: guard<'work.delivered' | 'invoice.received' | 'change.agreed' | 'change.declined'>(
    ({ contract }, { party }) => (party !== null && contract?.supplierId === party ? null : 'not-your-contract'),
  ),
  answersEach: guard<'work.accepted' | 'work.returned' | 'work.rejected'>(whyUnanswered),
  allMet: guard<'work.accepted'>((_, { data }) => (data.verdicts.every(({ met }) => met) ? null : 'criteria-unmet')),
  isLater: guard<'delivery.extended'>(({ contract }, { data }) =>
    contract && data.deliverBy > contract.deliverBy ? null : 'give-later-day',
  ),
  /** Nobody is in default by a day that has passed when it is set. */
  isDayToCome: guard<'work.returned' | 'delivery.extended'>((_, { data, at }) =>
    data.deliverBy >= at.slice(0, DAY_LENGTH) ? null : 'day-over',
  ),
  /** The same for a change: the day that stands may stay as it is. */
  isNewDayToCome: guard<'change.proposed'>(({ contract }, { data, at }) =>
    data.deliverBy === contract?.deliverBy || data.deliverBy >= at.slice(0, DAY_LENGTH) ? null : 'day-over',
  ),
  isChangeInTime: guard<'change.agreed'>(({ contract, change }, { at }) =>
    !change || change.deliverBy === contract?.deliverBy || change.deliverBy >= at.slice(0, DAY_LENGTH)
      ? null
      : 'change-too-late',
  ),
  changesContract: guard<'change.proposed'>(({ contract }, { data }) =>
    contract && (data.priceCents !== contract.priceCents || data.deliverBy !== contract.deliverBy)
      ? null
      : 'nothing-changes',
  ),
  /** Both sign the same document; one that was replaced meanwhile is signed by nobody. */
  isProposed: guard<'change.agreed' | 'change.declined'>(({ change }, { data }) =>
    change && (!('document' in data) || data.document === change.document) ? null : 'no-such-change',
  ),
  /** Nobody is put in default before the day has passed, or the work was rejected. */
  isNoticed: guard<'contract.terminated'>(({ isOverdue, isRejected }, { data }) =>
    data.kind === 'convenience' || isOverdue || isRejected ? null : 'notice-first',
  ),
  /** Without blame a contract ends as it was proposed, once an officer agrees. */
  isAgreedByOfficer: guard<'contract.terminated'>(({ ending }, { data, seat }) =>
    data.kind === 'default' || (seat === 'officer' && ending?.percentBp === data.percentBp) ? null : 'officer-agrees',
  ),
  isNotProposed: (({ ending }) => (ending ? 'proposed-already' : null)) as Guard,
  endIsProposed: (({ ending }) => (ending ? null : 'not-proposed')) as Guard,
  /** Nothing is owed for a work that was given up by the supplier's fault (invariant:I11), nor more than was agreed (I4). */
  withinContract: guard<'invoice.received'>((state, { data }) =>
    data.totalCents > 0 && data.totalCents <= mostPayable(state) ? null : 'over-contract',
  ),
  isInvoiced: guard<'payment.approved'>(({ invoicedCents }, { data }) =>
    data.amountCents === invoicedCents ? null : 'amount-differs',
  ),
  isNewPayment: guard<'payment.made'>(({ payments }, { data }) =>
    payments.some(({ key }) => key === data.key) ? 'paid-already' : null,
  ),
  withinApproved: guard<'payment.made'>((state, { data }) =>
    data.amountCents > 0 && paidOf(state) + data.amountCents <= state.approvedCents ? null : 'over-approved',
  ),
  /** Released money ends only what was terminated; what was accepted is paid first. */
  isSettled: (({ stage, money }) => (stage === 'accepted' && money !== 'reconciled' ? 'not-settled' : null)) as Guard,
}
