import type { Codelist } from './codelist.ts'

/** How a contracting process began; the standard knows one way. */
export const initiationType = {
  name: 'initiationType',
  open: false,
  codes: [['tender', 'Tender']],
} as const satisfies Codelist
