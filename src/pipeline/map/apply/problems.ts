import type { DateReason } from '#lib/dates.ts'
import type { MoneyReason } from '#lib/money.ts'

/** Why something of a row is not in the releases. The words for each stand in the catalogue under `map.problem.*`. */
export type ProblemReason =
  | MoneyReason
  | DateReason
  | 'too-many-digits'
  | 'other-currency'
  | 'unknown-code'
  | 'no-code'
  | 'not-a-code-of-ocds'
  | 'not-a-number'
  | 'not-a-whole-number'
  | 'not-yes-or-no'
  | 'not-an-address'
  | 'says-otherwise'
  | 'repeated'
  | 'no-organisation'
  | 'no-key'
  | 'no-process'
  | 'no-award'
  | 'gone'

/** Something of one row that was left out, with its place. Columns and target are empty where the whole row is meant. */
export type Problem = {
  source: string
  snapshot: string
  line: number
  column: string
  target: string
  reason: ProblemReason
  text: string
}
