import type { Codelist } from './codelist.ts'

/** Lists that units of measure come from. */
export const unitClassificationScheme = {
  name: 'unitClassificationScheme',
  open: true,
  codes: [
    ['UNCEFACT', 'UN/CEFACT Recommendation 20'],
    ['QUDT', 'Quantities, Units, Dimensions and Data Types Ontologies'],
  ],
} as const satisfies Codelist
