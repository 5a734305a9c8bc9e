export type { FactCounts, FactSource, SetAsideReason } from './facts.ts'
export { loadFacts } from './load-facts.ts'
export { findPresentFields } from './present-fields.ts'
