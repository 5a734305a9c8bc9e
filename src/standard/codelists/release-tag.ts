import type { Codelist } from './codelist.ts'

/** What a release tells: which stage of the process it adds to or changes. */
export const releaseTag = {
  name: 'releaseTag',
  open: false,
  codes: [
    ['planning', 'Planning'],
    ['planningUpdate', 'Planning update', { since: '1.1' }],
    ['tender', 'Tender'],
    ['tenderAmendment', 'Tender amendment'],
    ['tenderUpdate', 'Tender update'],
    ['tenderCancellation', 'Tender cancellation'],
    ['award', 'Award'],
    ['awardUpdate', 'Award update'],
    ['awardCancellation', 'Award cancellation'],
    ['contract', 'Contract'],
    ['contractUpdate', 'Contract update'],
    ['contractAmendment', 'Contract amendment'],
    ['implementation', 'Implementation'],
    ['implementationUpdate', 'Implementation update'],
    ['contractTermination', 'Contract termination'],
    ['compiled', 'Compiled record'],
  ],
} as const satisfies Codelist
