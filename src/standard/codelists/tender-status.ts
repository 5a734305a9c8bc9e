import type { Codelist } from './codelist.ts'

/** Where a tender stands. */
export const tenderStatus = {
  name: 'tenderStatus',
  open: false,
  codes: [
    ['planning', 'Planning', { since: '1.1' }],
    ['planned', 'Planned'],
    ['active', 'Active'],
    ['cancelled', 'Cancelled'],
    ['unsuccessful', 'Unsuccessful'],
    ['complete', 'Complete'],
    ['withdrawn', 'Withdrawn', { since: '1.1' }],
  ],
} as const satisfies Codelist
