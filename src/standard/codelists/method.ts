import type { Codelist } from './codelist.ts'

/** How open the competition was, from open to all down to a direct award. */
export const method = {
  name: 'method',
  open: false,
  codes: [
    ['open', 'Open'],
    ['selective', 'Selective'],
    ['limited', 'Limited'],
    ['direct', 'Direct', { since: '1.1' }],
  ],
} as const satisfies Codelist
