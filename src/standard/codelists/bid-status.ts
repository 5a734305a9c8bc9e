import type { Codelist } from './codelist.ts'

/** Where a bid stands. */
export const bidStatus = {
  name: 'bidStatus',
  open: false,
  codes: [
    ['invited', 'Invited'],
    ['pending', 'Pending'],
    ['valid', 'Valid'],
    ['disqualified', 'Disqualified'],
    ['withdrawn', 'Withdrawn'],
  ],
} as const satisfies Codelist
