import { measures, type Settings } from '#pipeline/indicators/index.ts'
import { localPlaces } from './words/places.ts'

/**
 * How the city measures itself: the periods its own rules ask for, the towns it calls local, its certificates. A section
 * turns its measure on, so every measure has one.
 */
export const demonstrationSettings: Settings = {
  ...Object.fromEntries(measures.map(({ code }) => [code, {}])),
  currency: 'USD',
  // Proposals are not decided by price alone.
  no_price_comparison_procurement_methods: ['Request for Proposal'],
  R003: {
    threshold: 15,
    procurement_method_details: { 'Request for Quotation': 7, 'Small Digital Purchase': 7 },
  },
  local: { localities: [...localPlaces] },
  certified: { schemes: ['MQ-CERTIFIED'] },
  // Half of all suppliers won something in the first year; from the second on a new name is news.
  'first-time': { months: 12 },
}
