import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `offers.${code}`, kind, message, details })

/** Every refusal of the offers room. */
export const offerRefusals = {
  noSuchOpportunity: () =>
    refusal('no-such-opportunity', 'not-found', 'There is no such opportunity. It may have been withdrawn.'),
  beginsTooSoon: () =>
    refusal(
      'begins-too-soon',
      'invalid',
      'The work begins before offers close. Choose a later day, or an earlier deadline.',
      {
        fields: { startDay: 'The work begins before offers close. Choose a later day, or an earlier deadline.' },
      },
    ),
  deliveredTooSoon: () =>
    refusal('delivered-too-soon', 'invalid', 'The work is delivered before it begins. Choose a later day.', {
      fields: { deliverBy: 'The work is delivered before it begins. Choose a later day.' },
    }),
  questionsTooLate: () =>
    refusal(
      'questions-too-late',
      'invalid',
      'Questions end before the deadline, or with it. Choose an earlier moment.',
      {
        fields: { questionsUntil: 'Questions end before the deadline, or with it. Choose an earlier moment.' },
      },
    ),
  closesInPast: () =>
    refusal('closes-in-past', 'invalid', 'The deadline is over already. Choose a later one.', {
      fields: { closesAt: 'The deadline is over already. Choose a later one.' },
    }),
  closesTooFar: () =>
    refusal('closes-too-far', 'invalid', 'The deadline is more than a year ahead. Choose an earlier one.', {
      fields: { closesAt: 'The deadline is more than a year ahead. Choose an earlier one.' },
    }),
  openTooShort: (days: number, until: string) => {
    const message = `Leave at least ${days} working days for offers: until ${until} or later.`
    return refusal('open-too-short', 'invalid', message, { fields: { closesAt: message } })
  },
  tooFewEvaluators: (least: number) =>
    refusal('too-few-evaluators', 'invalid', `At this price ${least} people assess every offer at least.`, {
      fields: { leastEvaluators: `At this price ${least} people assess every offer at least.` },
    }),
  questionsOver: () => refusal('questions-over', 'conflict', 'The time for questions is over.'),
  tooManyQuestions: () =>
    refusal('too-many-questions', 'too-many', 'Many questions wait for an answer here. Try again tomorrow.'),
  tooMany: () =>
    refusal(
      'too-many',
      'too-many',
      'A lot was sent from where you are in a short time. Wait a quarter of an hour, then send it again: what you wrote is still here.',
    ),
  personalData: (fields: Record<string, string>) =>
    refusal(
      'personal-data',
      'invalid',
      'This looks like personal data: a number, an address or a date of birth. Everybody will read it. Take it out.',
      { fields },
    ),
  noSuchQuestion: () => refusal('no-such-question', 'not-found', 'There is no such question here.'),
  nothingChanged: () => refusal('nothing-changed', 'invalid', 'Nothing is different from what is published.'),
  changedMeanwhile: () =>
    refusal(
      'changed-meanwhile',
      'conflict',
      'The notice was changed meanwhile. Look at it as it is now, then change it.',
    ),
  extendMore: (until: string) =>
    refusal('extend-more', 'invalid', `This changes what suppliers offer on. Give them until ${until} or later.`, {
      fields: { closesAt: `Give them until ${until} or later.` },
    }),
  noSuchSupplier: () => refusal('no-such-supplier', 'not-found', 'There is no such supplier in this project.'),
  noSuchBuyer: () =>
    refusal('no-such-buyer', 'invalid', 'Choose whose supplier you want to be.', {
      fields: { buyer: 'Choose whose supplier you want to be.' },
    }),
  notAnOfficer: () =>
    refusal('not-an-officer', 'forbidden', 'Only somebody with the duty of an officer suspends a supplier.'),
  unfairEnd: () =>
    refusal('unfair-end', 'invalid', 'Choose a last day from today on, within three years.', {
      fields: { untilDay: 'Choose a last day from today on, within three years.' },
    }),
  noSuchSuspension: () =>
    refusal('no-such-suspension', 'not-found', 'There is no such suspension, or it has ended already.'),
  purchasesOpen: () =>
    refusal(
      'purchases-open',
      'conflict',
      'Something is on its way here that this supplier may take part in. Its contact is forgotten once that has ended.',
    ),
  notASupplier: () =>
    refusal('not-a-supplier', 'forbidden', 'This link is not a supplier’s. Open the link that was sent to you.'),
  notOpen: () => refusal('not-open', 'conflict', 'This opportunity takes no offers now.'),
  clockMovedBack: () =>
    refusal(
      'clock-moved-back',
      'unavailable',
      'The clock of this server stands before the last event of this purchase. Nothing was taken; tell the operator.',
    ),
  noBid: () => refusal('no-bid', 'not-found', 'You have no offer here. It may have been withdrawn already.'),
  mayNotOffer: () =>
    refusal('may-not-offer', 'forbidden', 'You have another part in this purchase, and may not offer in it, too.'),
  standing: () =>
    refusal(
      'standing',
      'forbidden',
      'By what the register says, this supplier may not be given work now. Ask the contact of the notice if that is wrong.',
    ),
  notSealedYet: () =>
    refusal('not-sealed-yet', 'conflict', 'Offers are not closed yet. Nobody opens them before the deadline.'),
  notAHolder: () =>
    refusal('not-a-holder', 'forbidden', 'Only the three people whom the notice names open these offers.'),
  linkUnknown: () =>
    refusal('link-unknown', 'not-found', 'This address is not known, or it was used up. Ask for the mails again.'),
}
