import type { Codelist } from './codelist.ts'

/** Where a contract stands. */
export const contractStatus = {
  name: 'contractStatus',
  open: false,
  codes: [
    ['pending', 'Pending'],
    ['active', 'Active'],
    ['cancelled', 'Cancelled'],
    ['terminated', 'Terminated'],
  ],
} as const satisfies Codelist
