import type { Codelist } from './codelist.ts'

/** The main thing bought: goods, works or services. */
export const procurementCategory = {
  name: 'procurementCategory',
  open: false,
  codes: [
    ['goods', 'Goods and supplies'],
    ['works', 'Works'],
    ['services', 'Services'],
  ],
} as const satisfies Codelist
