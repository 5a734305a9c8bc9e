import type { Codelist } from './codelist.ts'

/** How another process relates to this one. */
export const relatedProcess = {
  name: 'relatedProcess',
  open: true,
  codes: [
    ['framework', 'Framework agreement procedure first stage'],
    ['planning', 'Planning process'],
    ['parent', 'Parent contract (for sub-contracts)'],
    ['prior', 'Prior process'],
    ['unsuccessfulProcess', 'Unsuccessful process'],
    ['subContract', 'Sub-contract'],
    ['replacementProcess', 'Replacement process'],
    ['renewalProcess', 'Renewal process'],
  ],
} as const satisfies Codelist
