import { bidStatistics } from '../codelists/bid-statistics.ts'
import { bidStatus } from '../codelists/bid-status.ts'
import type { Extension } from './extension.ts'

/** Who bid what, and figures about the bids. */
export const bids = {
  id: 'bids',
  title: 'Bid statistics and details',
  repository: 'ocds_bid_extension',
  objects: [
    {
      name: 'Bids',
      title: 'Bids',
      rows: [
        ['statistics', 'BidsStatistic[]', 'Bid statistics', { hint: 'Figures about the bids received.' }],
        ['details', 'Bid[]', 'Bids', { hint: 'Each bid.' }],
      ],
    },
    {
      name: 'Bid',
      title: 'Bid',
      rows: [
        ['id', 'string', 'Bid ID', { required: true, hint: 'Your own number for the bid.' }],
        ['date', 'date-time|null', 'Bid date', { hint: 'When the bid was received.' }],
        ['status', 'string|null', 'Bid status', { closed: 'bidStatus', hint: 'Valid, disqualified, withdrawn …' }],
        ['tenderers', 'OrganizationReference[]', 'Bidder', { hint: 'Who bid.' }],
        ['value', 'Value', 'Bid value', { hint: 'How much was asked for.' }],
        ['documents', 'Document[]', 'Bid documents', { uniqueItems: true, hint: 'Documents of the bid.' }],
      ],
    },
    {
      name: 'BidsStatistic',
      title: 'Bid statistic',
      rows: [
        ['id', 'string', 'Statistic ID', { required: true, hint: 'Names the statistic within this list.' }],
        ['measure', 'string', 'Measure', { required: true, open: 'bidStatistics', hint: 'What is counted.' }],
        ['date', 'date-time|null', 'Date', { hint: 'When it was counted.' }],
        ['value', 'number', 'Figure', { required: true, hint: 'The figure.' }],
        ['currency', 'string|null', 'Currency', { closed: 'currency', hint: 'The currency, where it is money.' }],
        ['notes', 'string|null', 'Notes', { hint: 'What a reader must know about it.' }],
        ['relatedLot', 'string|null', 'Lot', { hint: 'The lot it is about.' }],
      ],
    },
  ],
  rows: {
    Release: [['bids', 'Bids', 'Bids', { hint: 'Who bid what.' }]],
    Award: [['relatedBid', 'string|null', 'Winning bid', { hint: 'The id of the bid that won.' }]],
  },
  codelists: [bidStatistics, bidStatus],
} as const satisfies Extension
