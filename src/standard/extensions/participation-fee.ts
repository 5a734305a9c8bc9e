import { methodOfPayment } from '../codelists/method-of-payment.ts'
import { participationFeeType } from '../codelists/participation-fee-type.ts'
import type { Extension } from './extension.ts'

/** What a bidder pays to take part. */
export const participationFee = {
  id: 'participation_fee',
  title: 'Participation fees',
  repository: 'ocds_participationFee_extension',
  objects: [
    {
      name: 'ParticipationFee',
      title: 'Participation fee',
      rows: [
        ['id', 'string', 'Fee ID', { hint: 'Names the fee within this list.' }],
        ['type', 'array|null', 'Kind of fee', { items: 'string', closed: 'participationFeeType', hint: 'What for.' }],
        ['value', 'Value', 'Fee', { hint: 'How much.' }],
        ['description', 'string|null', 'Description', { hint: 'What must be known about it.' }],
        [
          'methodOfPayment',
          'array|null',
          'How to pay',
          { items: 'string', open: 'methodOfPayment', uniqueItems: true, hint: 'Check, credit card …' },
        ],
      ],
    },
  ],
  rows: {
    Tender: [
      [
        'participationFees',
        'ParticipationFee[]',
        'Participation fees',
        { uniqueItems: true, wholeListMerge: true, hint: 'What a bidder pays to take part.' },
      ],
    ],
  },
  codelists: [methodOfPayment, participationFeeType],
} as const satisfies Extension
