import type { Codelist } from './codelist.ts'

/** How bids are handed in. */
export const submissionMethod = {
  name: 'submissionMethod',
  open: true,
  codes: [
    ['electronicSubmission', 'Electronic submission'],
    ['electronicAuction', 'Electronic auction'],
    ['written', 'Written'],
    ['inPerson', 'In person'],
  ],
} as const satisfies Codelist
