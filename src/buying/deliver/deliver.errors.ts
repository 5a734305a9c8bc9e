import { AppError } from '#lib/app-error.ts'

const refusal = (code: string, kind: AppError['kind'], message: string, details: AppError['details'] = {}) =>
  new AppError({ code: `deliver.${code}`, kind, message, details })

const at = (field: string, message: string) => ({ fields: { [field]: message } })

/** Every refusal of the deliver room. */
export const deliverRefusals = {
  nothingDelivered: () =>
    refusal(
      'nothing-delivered',
      'invalid',
      'Say where the work is: an address, a file, or in a few words.',
      at('words', 'Say where the work is: an address, a file, or in a few words.'),
    ),
  notThisFile: (field: string) =>
    refusal(
      'not-this-file',
      'invalid',
      'Bring a PDF, PNG, JPEG or plain text whose content is what its name says, or give the address where the work is.',
      at(
        field,
        'Bring a PDF, PNG, JPEG or plain text whose content is what its name says, or give the address where the work is.',
      ),
    ),
  codeNotSeen: () =>
    refusal(
      'code-not-seen',
      'invalid',
      'We did not see all of the code as it was named. Say how you saw it yourself, or give the work back.',
      at(
        'despite',
        'We did not see all of the code as it was named. Say how you saw it yourself, or give the work back.',
      ),
    ),
  noCard: () =>
    refusal('no-card', 'invalid', 'Choose a card from the list.', at('cardId', 'Choose a card from the list.')),
  trainingNeeded: () =>
    refusal(
      'training-needed',
      'invalid',
      'Enter until when the training of the holder counts. The rules in force ask for it.',
      at('trainedUntil', 'Enter until when the training of the holder counts. The rules in force ask for it.'),
    ),
  noSuchHolder: () =>
    refusal(
      'no-such-holder',
      'invalid',
      'Choose whose name is on the card.',
      at('holderId', 'Choose whose name is on the card.'),
    ),
  noSuchCard: () => refusal('no-such-card', 'not-found', 'There is no such card in this project.'),
  cardEnded: () => refusal('card-ended', 'conflict', 'This card is no longer used. Pay with another one.'),
  otherCurrency: () =>
    refusal('other-currency', 'conflict', 'This card pays in another currency than the purchase. Choose another card.'),
  overCardLimit: () =>
    refusal('over-card-limit', 'conflict', 'This is more than one payment with this card may be. Choose another card.'),
  overCycleLimit: () =>
    refusal(
      'over-cycle-limit',
      'conflict',
      'With this the card would spend more in its cycle than it may. Pay after the cycle, or choose another card.',
    ),
  otherPays: (holder: string) =>
    refusal(
      'other-pays',
      'conflict',
      `${holder} pays this, with the card it was ordered on. Take it over first, when you have agreed on it.`,
    ),
  notApproved: () =>
    refusal('not-approved', 'conflict', 'There is nothing to pay now: no payment is approved, or all of it was paid.'),
  keyUsed: () =>
    refusal('key-used', 'conflict', 'This payment is written down for another purchase. Load the page again.'),
  payeeUnconfirmed: () =>
    refusal(
      'payee-unconfirmed',
      'conflict',
      'Where this supplier is paid was changed. A second person must confirm it with the supplier over another channel first.',
    ),
  payeeOwnWord: () =>
    refusal(
      'payee-own-word',
      'conflict',
      'Where this supplier is paid was written down by whoever asks for the purchase or pays. Somebody else must confirm it with the supplier first.',
    ),
  payeeWaits: (from: string) =>
    refusal(
      'payee-waits',
      'conflict',
      'Where this supplier is paid was changed a short while ago. It is used after the days to wait, in case the change was not theirs.',
      { from },
    ),
  noSupplier: () =>
    refusal(
      'no-supplier',
      'invalid',
      'Choose a supplier from the list.',
      at('supplierId', 'Choose a supplier from the list.'),
    ),
  noSuchPayee: () =>
    refusal('no-such-payee', 'not-found', 'There is no such place of payment, or it was taken back or confirmed.'),
  samePayee: () =>
    refusal('same-payee', 'conflict', 'This is where the supplier is paid already. Nothing was changed.'),
  confirmedByGiver: () =>
    refusal(
      'confirmed-by-giver',
      'forbidden',
      'Whoever wrote down the change does not confirm it. Ask a colleague to call the supplier.',
    ),
  noSuchStatement: () => refusal('no-such-statement', 'not-found', 'There is no such statement of this card.'),
  importedAlready: () =>
    refusal('imported-already', 'conflict', 'This statement was taken in already. Its lines stand with the card.'),
  noColumns: () =>
    refusal(
      'no-columns',
      'invalid',
      'Columns for the day, the amount and the words were not found. Choose them, then look again.',
    ),
  noSuchLine: () =>
    refusal('no-such-line', 'not-found', 'There is no such line of the card by which this purchase was paid.'),
  otherAmount: () =>
    refusal(
      'other-amount',
      'conflict',
      'The line and the payment have different amounts. Choose the line that shows this payment.',
    ),
  lineTaken: () =>
    refusal('line-taken', 'conflict', 'This line shows another payment already. One line pays one payment.'),
  notYourCard: () =>
    refusal(
      'not-your-card',
      'forbidden',
      'Only the person whose card paid matches it with the statement, or whoever confirms funds or approves payments.',
    ),
  notSeen: () =>
    refusal(
      'not-seen',
      'invalid',
      'Write down where you saw the payment: the line or the month of the statement.',
      at('words', 'Write down where you saw the payment: the line or the month of the statement.'),
    ),
  nothingToMatch: () =>
    refusal('nothing-to-match', 'conflict', 'Every payment of this purchase is matched with a line already.'),
  noSuchDocument: () => refusal('no-such-document', 'not-found', 'There is no such paper of this purchase.'),
  noRoom: () =>
    refusal('no-room', 'conflict', 'The files of this project take all the room there is. Remove some first.'),
}
