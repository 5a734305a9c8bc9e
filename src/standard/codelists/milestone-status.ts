import type { Codelist } from './codelist.ts'

/** Whether a milestone has been reached. */
export const milestoneStatus = {
  name: 'milestoneStatus',
  open: false,
  codes: [
    ['scheduled', 'Scheduled', { since: '1.1' }],
    ['met', 'Met'],
    ['notMet', 'Not met'],
    ['partiallyMet', 'Partially met'],
  ],
} as const satisfies Codelist
