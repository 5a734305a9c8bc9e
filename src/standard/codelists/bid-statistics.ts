import type { Codelist } from './codelist.ts'

/** What a statistic about bids counts. */
export const bidStatistics = {
  name: 'bidStatistics',
  open: true,
  codes: [
    ['requests', 'Requests to participate'],
    ['bids', 'Bids'],
    ['validBids', 'Valid bids'],
    ['lowestValidBidValue', 'Lowest valid bid value'],
    ['highestValidBidValue', 'Highest valid bid value'],
    ['bidders', 'Bidders'],
    ['qualifiedBidders', 'Qualified bidders'],
    ['disqualifiedBidders', 'Disqualified bidders'],
    ['electronicBids', 'Electronic bids'],
    ['smeBids', 'Bids from SMEs'],
    ['foreignBids', 'Bids from foreign firms'],
    ['foreignBidsFromEU', 'Bids from firms in other European Economic Area countries'],
    ['foreignBidsFromNonEU', 'Bids from firms in non-European Economic Area countries'],
    ['tendersAbnormallyLow', 'Tenders excluded because they were abnormally low'],
  ],
} as const satisfies Codelist
