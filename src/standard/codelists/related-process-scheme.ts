import type { Codelist } from './codelist.ts'

/** How another process is identified. */
export const relatedProcessScheme = {
  name: 'relatedProcessScheme',
  open: true,
  codes: [['ocid', 'Open Contracting ID']],
} as const satisfies Codelist
