import type { Codelist } from './codelist.ts'

/** What a bidder pays for. */
export const participationFeeType = {
  name: 'participationFeeType',
  open: false,
  codes: [
    ['document', 'Document'],
    ['deposit', 'Deposit'],
    ['submission', 'Submission'],
    ['win', 'Win'],
  ],
} as const satisfies Codelist
