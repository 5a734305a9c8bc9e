import type { ObjectTable } from './row.ts'

/** A payment under a contract. */
export const transaction = {
  name: 'Transaction',
  title: 'Payment',
  rows: [
    [
      'id',
      'string|integer',
      'Payment ID',
      { required: true, minLength: 1, in10: { minLength: 0 }, hint: 'Your own number for the payment.' },
    ],
    ['source', 'uri|null', 'Data source', { hint: 'The web address of the spending data.' }],
    ['date', 'date-time|null', 'Payment date', { hint: 'The day of the payment.' }],
    ['value', 'Value', 'Payment value', { since: '1.1', hint: 'How much was paid.' }],
    ['payer', 'OrganizationReference', 'Payer', { since: '1.1', hint: 'Who paid.' }],
    ['payee', 'OrganizationReference', 'Payee', { since: '1.1', hint: 'Who was paid.' }],
    ['uri', 'uri|null', 'Link to the payment', { hint: 'A web address of this payment as data.' }],
    ['amount', 'Value', 'Amount', { deprecated: { version: '1.1', words: 'Use value instead of amount.' } }],
    [
      'providerOrganization',
      'Identifier',
      'Provider organization',
      { deprecated: { version: '1.1', words: 'Use payer instead of providerOrganization.' } },
    ],
    [
      'receiverOrganization',
      'Identifier',
      'Receiver organization',
      { deprecated: { version: '1.1', words: 'Use payee instead of receiverOrganization.' } },
    ],
  ],
} as const satisfies ObjectTable
