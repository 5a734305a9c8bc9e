import { AppError } from '#lib/app-error.ts'
import type { Decided } from './machine/decide-move.ts'

/** What was decided in the meantime, by whom, stands in the details. */
const decidedAlready = (details: AppError['details'] = {}) =>
  refusal(
    'decided-already',
    'conflict',
    'An officer has decided this in the meantime. Read their decision first: yours would take its place.',
    details,
  )

type Why = Extract<Decided, { why: string }>['why']

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `case.${code}`, kind, message, details })

const atDay = (message: string) => ({ fields: { deliverBy: message } })

/** What is said where an event may not happen now: what is wrong, and what to do. */
const whys: Record<Why, () => AppError> = {
  'not-your-seat': () =>
    refusal('not-your-seat', 'forbidden', 'This is for somebody else to do in this purchase. Its page says who.'),
  'other-lane': () =>
    refusal(
      'other-lane',
      'conflict',
      'This purchase goes the other way: a small buy and an open opportunity have different steps.',
    ),
  'not-now': () =>
    refusal('not-now', 'conflict', 'This cannot be done at this point of the purchase. Its page says what comes next.'),
  'money-not-there': () =>
    refusal(
      'money-not-there',
      'conflict',
      'The money of this purchase is not at that point. Its page says what comes first.',
    ),
  'in-dispute': () =>
    refusal('in-dispute', 'conflict', 'A supplier disputes this purchase. Settle the dispute first, then go on.'),
  'already-open': () => refusal('already-open', 'conflict', 'This purchase is open already.'),
  'describe-first': () =>
    refusal('describe-first', 'conflict', 'Say first what is bought: price, dates and how the work is accepted.'),
  'check-first': () =>
    refusal('check-first', 'conflict', 'Check this purchase against the rules first, as it is described now.'),
  'not-stated': () =>
    refusal('not-stated', 'conflict', 'Nobody has answered this, or the answer was taken back already.'),
  'rules-ask': () =>
    refusal(
      'rules-ask',
      'conflict',
      'The rules ask an officer to decide on this purchase. Ask one, and wait for the answer.',
    ),
  'rules-block': () =>
    refusal(
      'rules-block',
      'conflict',
      'The rules do not allow this purchase as it is described. The check says what would make it fit.',
    ),
  'officer-refused': () =>
    refusal(
      'officer-refused',
      'conflict',
      'An officer has refused this purchase as it is described. Their reason stands on its page.',
    ),
  'nobody-asked': () => refusal('nobody-asked', 'conflict', 'Nobody asked that, or it was answered already.'),
  'nothing-to-decide': () =>
    refusal(
      'nothing-to-decide',
      'conflict',
      'There is nothing here that waits for an officer. The purchase may have been checked again since.',
    ),
  'decided-already': () => decidedAlready(),
  'no-such-task': () =>
    refusal(
      'no-such-task',
      'conflict',
      'Nobody has to do this any more: it was done, or the rules do not ask for it now.',
    ),
  'reason-first': () => refusal('reason-first', 'conflict', 'The rules warn. Say why it goes on all the same.'),
  'funds-too-low': () =>
    refusal(
      'funds-too-low',
      'conflict',
      'The amount is lower than the price with tax. Confirm at least what may have to be paid.',
      {
        fields: {
          amountCents: 'The amount is lower than the price with tax. Confirm at least what may have to be paid.',
        },
      },
    ),
  'funds-first': () =>
    refusal('funds-first', 'conflict', 'The funds for this price are not confirmed. Ask for that first.'),
  'signed-already': () =>
    refusal('signed-already', 'conflict', 'The supplier has signed already. Nothing about the award changes any more.'),
  'no-such-offer': () =>
    refusal(
      'no-such-offer',
      'conflict',
      'There is no such offer at this price. Look at the offers again, then choose one.',
    ),
  'enough-offers': () =>
    refusal(
      'enough-offers',
      'conflict',
      'That supplier was asked already, or three were. For more, open the opportunity to everybody.',
    ),
  'holders-not-distinct': () =>
    refusal('holders-not-distinct', 'conflict', 'Name three different people to hold the keys.'),
  'closes-too-soon': () =>
    refusal('closes-too-soon', 'conflict', 'Offers must close in the future, and questions no later than offers.'),
  'too-late': () => refusal('too-late', 'conflict', 'The time for this is over.'),
  'offer-too-late': () =>
    refusal(
      'offer-too-late',
      'conflict',
      'The last day for this offer is over. Write to whoever asked you: they can give you more time.',
    ),
  'too-early': () => refusal('too-early', 'conflict', 'The time for this has not come.'),
  'never-shortened': () =>
    refusal(
      'never-shortened',
      'conflict',
      'A deadline is never shortened. A change that matters to suppliers gives them more time.',
    ),
  'no-such-bid': () => refusal('no-such-bid', 'conflict', 'There is no such offer to look at. Load the page again.'),
  'two-holders': () =>
    refusal('two-holders', 'conflict', 'Offers are opened by two of the three people who hold the keys.'),
  'assessment-locked': () =>
    refusal('assessment-locked', 'conflict', 'You have locked your assessment. It does not change any more.'),
  'assess-all-first': () =>
    refusal('assess-all-first', 'conflict', 'Give your verdict on each offer first, then lock them together.'),
  'lock-first': () =>
    refusal('lock-first', 'conflict', 'Everybody who assessed an offer locks their assessment first.'),
  'ladder-not-passed': () =>
    refusal(
      'ladder-not-passed',
      'conflict',
      'The order must hold those whose offer passed, each once, and nobody else.',
    ),
  'somebody-passes': () => refusal('somebody-passes', 'conflict', 'An offer passed. Select from those that passed.'),
  'not-your-award': () =>
    refusal('not-your-award', 'forbidden', 'This work is offered to another supplier at this moment.'),
  'not-signed': () => refusal('not-signed', 'conflict', 'The supplier signs first.'),
  'not-your-contract': () => refusal('not-your-contract', 'forbidden', 'Another supplier has this contract.'),
  'criteria-unmet': () =>
    refusal(
      'criteria-unmet',
      'conflict',
      'Work is accepted when each criterion is met. Give it back with what is missing, or reject it.',
    ),
  'answer-each': () => refusal('answer-each', 'conflict', 'Answer each criterion, as it was agreed.'),
  'funds-not-wanted': () =>
    refusal('funds-not-wanted', 'conflict', 'The funds are confirmed already, and no change waits for more.'),
  'nothing-changes': () =>
    refusal('nothing-changes', 'conflict', 'That is what was agreed already. Write another price or another day.'),
  'no-such-change': () =>
    refusal(
      'no-such-change',
      'conflict',
      'This change does not wait for you any more. Look at the purchase as it is now.',
    ),
  'give-later-day': () =>
    refusal(
      'give-later-day',
      'conflict',
      'Choose a day after the one that was agreed.',
      atDay('Choose a day after the one that was agreed.'),
    ),
  'day-over': () =>
    refusal('day-over', 'conflict', 'Choose a day that is not over.', atDay('Choose a day that is not over.')),
  'change-too-late': () =>
    refusal('change-too-late', 'conflict', 'The new day of this change has passed. Ask the buyer for another one.'),
  'notice-first': () =>
    refusal(
      'notice-first',
      'conflict',
      'The day of delivery is not over and the work was not rejected. Wait, or end it without blame and agree on a part.',
    ),
  'officer-agrees': () =>
    refusal(
      'officer-agrees',
      'conflict',
      'Without blame a contract ends when an officer agrees. Propose it first, with the part that is paid.',
    ),
  'proposed-already': () =>
    refusal('proposed-already', 'conflict', 'An end of this contract is proposed already, and waits for an officer.'),
  'not-proposed': () => refusal('not-proposed', 'conflict', 'Nobody proposes to end this contract.'),
  'over-contract': () =>
    refusal(
      'over-contract',
      'conflict',
      'An invoice is no higher than what was agreed, with tax. Write the amount of one that is not.',
    ),
  'over-approved': () => refusal('over-approved', 'conflict', 'This would pay more than was approved.'),
  'amount-differs': () =>
    refusal(
      'amount-differs',
      'conflict',
      'Approve the amount of the invoice, or ask the supplier for another invoice.',
    ),
  'paid-already': () => refusal('paid-already', 'conflict', 'This payment is written down already.'),
  'not-settled': () => refusal('not-settled', 'conflict', 'Match the payment with the statement of the card first.'),
  'disputed-already': () =>
    refusal('disputed-already', 'conflict', 'A dispute is open already. Add to it what you have to say.'),
  'not-disputed': () => refusal('not-disputed', 'conflict', 'No dispute is open.'),
}

/** Every refusal of the cases room. */
export const caseRefusals = {
  noSuchCase: () =>
    refusal('no-such-case', 'not-found', 'There is no such purchase in this project. It may belong to another one.'),
  noRules: () =>
    refusal(
      'no-rules',
      'conflict',
      'This project has no rules for purchases yet. A lead chooses a set of them first, under “Rules”.',
    ),
  noSuchParty: () =>
    refusal('no-such-party', 'invalid', 'Choose somebody from the list.', {
      fields: { partyId: 'Choose somebody from the list.' },
    }),
  answerSettled: () =>
    refusal('answer-settled', 'conflict', 'The step that this answer was for is done. It does not change any more.'),
  supplierInside: () =>
    refusal(
      'supplier-inside',
      'conflict',
      'Whoever signs, pays or decides in purchases here, or has a part in this one, cannot be its supplier. Choose another.',
    ),
  pastOfferDay: () =>
    refusal('past-offer-day', 'invalid', 'Choose a day from today on, until which the offer is taken.', {
      fields: { until: 'Choose a day from today on, until which the offer is taken.' },
    }),
  unknownParty: () =>
    refusal('unknown-party', 'not-found', 'There is nobody of that name among those who take part in purchases.'),
  noSuchLink: () =>
    refusal(
      'no-such-link',
      'not-found',
      'There is no such link that you can end. Whoever made it ends it, or a lead or an officer.',
    ),
  noSuchDuty: () => refusal('no-such-duty', 'not-found', 'There is no such duty, or it was ended already.'),
  cannotDelegate: () =>
    refusal(
      'cannot-delegate',
      'conflict',
      'Only a duty of the same kind that somebody holds themselves can be delegated.',
    ),
  widerThanDelegated: () =>
    refusal(
      'wider-than-delegated',
      'invalid',
      'A delegate may not sign for more, from earlier or for longer than whoever delegates.',
      {
        fields: { limitCents: 'A delegate may not sign for more, from earlier or for longer than whoever delegates.' },
      },
    ),
  decidedAlready,
  mayNot: (why: Why) => whys[why](),
  seatsConflict: () =>
    refusal(
      'seats-conflict',
      'forbidden',
      'You have another part in this purchase, and one person may not do both. Ask a colleague to do this.',
    ),
  auditorsOnlyRead: () =>
    refusal('auditors-only-read', 'forbidden', 'An auditor reads everything and does nothing in a purchase.'),
  overLimit: () =>
    refusal('over-limit', 'forbidden', 'This is more than you may sign for. Ask somebody with a higher limit.', {
      fields: { amountCents: 'This is more than you may sign for. Ask somebody with a higher limit.' },
    }),
  clockMovedBack: () =>
    refusal(
      'clock-moved-back',
      'unavailable',
      'The clock of this server stands before the last event of this purchase. Nothing was written; tell the operator.',
    ),
}
