export type { FactCounts, FactSource, SetAsideReason } from './facts.ts'
export { findSetAside, type SetAsideLines } from './find-set-aside.ts'
export { loadFacts } from './load-facts.ts'
export { findPresentFields } from './present-fields.ts'
