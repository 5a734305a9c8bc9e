import type { Value } from '../value.ts'
import type { FactKind, FactSource } from './fact-kind.ts'
import { buyFacts } from './fields/buy.ts'
import { historyFacts } from './fields/history.ts'
import { noticeFacts } from './fields/notice.ts'
import { peopleFacts } from './fields/people.ts'
import { recordFacts } from './fields/records.ts'

/** Every input that a rule may declare, by id. */
export const factKinds = {
  ...buyFacts,
  ...historyFacts,
  ...noticeFacts,
  ...peopleFacts,
  ...recordFacts,
} as const satisfies Record<string, FactKind>

export type FactId = keyof typeof factKinds

/** A row of history behind a sum or count, as it was known when it was counted; `by` is the one person who asked for it. */
export type HistoryRow = { ref: string; on: string; cents: number; by?: string }

/**
 * The value of an input as known at a time. `rows` are the things (`kind:id`) that a sum or count was made from, `history`
 * the same with day and money over the widest window, so that it can be counted anew (whatever the price, for a count of
 * prices close to the limit); `by` is who stated an attested one.
 */
export type Fact = {
  value: Value
  from: FactSource
  at: string
  rows?: readonly string[]
  history?: readonly HistoryRow[]
  by?: string
}

/** What is known of a case, by the id of the input. */
export type Facts = Partial<Record<FactId, Fact>>

export const isFactId = (id: string): id is FactId => Object.hasOwn(factKinds, id)
export const findFactKind = (id: FactId): FactKind => factKinds[id]
