import type { Codelist } from './codelist.ts'

/** Lists that item codes come from. A city that uses NIGP names it as a code of its own. */
export const itemClassificationScheme = {
  name: 'itemClassificationScheme',
  open: true,
  codes: [
    ['CPV', 'EC Common Procurement Vocabulary'],
    ['CPVS', 'EC Common Procurement Vocabulary - Supplementary Codelists'],
    ['GSIN', 'Goods and Services Identification Number'],
    ['UNSPSC', 'United Nations Standard Products and Services Code'],
    ['CPC', 'Central Product Classification'],
    ['OKDP', 'Russian National Classification of Products by Economic Activity (1994)'],
    ['OKPD', 'Russian National Classification of Products by Economic Activity (2014)'],
    ['CUCOP', 'Mexican Single Classifier of Public Procurement'],
    ['NAICS', 'North American Industry Classification System'],
    ['PSC', 'Product and Service Codes'],
    ['HS', 'Harmonized Commodity Description and Coding System'],
  ],
} as const satisfies Codelist
