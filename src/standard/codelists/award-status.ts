import type { Codelist } from './codelist.ts'

/** Where an award stands. */
export const awardStatus = {
  name: 'awardStatus',
  open: false,
  codes: [
    ['pending', 'Pending'],
    ['active', 'Active'],
    ['cancelled', 'Cancelled'],
    ['unsuccessful', 'Unsuccessful'],
  ],
} as const satisfies Codelist
