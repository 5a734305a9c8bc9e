export type { FactCounts } from './facts.ts'
export { findSetAside, type SetAsideLines } from './find-set-aside.ts'
export { findMark, loadFacts, useFacts } from './load-facts.ts'
export { findPresentFields } from './present-fields.ts'
