import type { Codelist } from './codelist.ts'

/** What decides between bids. */
export const awardCriteria = {
  name: 'awardCriteria',
  open: true,
  codes: [
    ['priceOnly', 'Price only'],
    ['costOnly', 'Cost only'],
    ['qualityOnly', 'Quality only'],
    ['ratedCriteria', 'Rated criteria'],
    ['lowestCost', 'Lowest cost', { deprecated: '1.1' }],
    ['bestProposal', 'Best proposal', { deprecated: '1.1' }],
    ['bestValueToGovernment', 'Best value to government', { deprecated: '1.1' }],
    ['singleBidOnly', 'Single bid only', { deprecated: '1.1' }],
  ],
} as const satisfies Codelist
