import type { Codelist } from './codelist.ts'

/** Finer categories of what is bought; local ones may be added. */
export const extendedProcurementCategory = {
  name: 'extendedProcurementCategory',
  open: true,
  codes: [
    ['goods', 'Goods and supplies'],
    ['works', 'Works'],
    ['services', 'Services'],
    ['consultingServices', 'Consulting services'],
  ],
} as const satisfies Codelist
