import type { Facts } from '../facts/fact.ts'
import type { Scope } from '../parameters/effective.ts'
import type { Moment } from '../rules/rule.ts'

/** What was known of a thing when it was checked: `date` is that day, as YYYY-MM-DD. */
export type Snapshot = {
  subject: string
  moment: Moment
  date: string
  facts: Facts
  scope: Scope
  /** Whether somebody has confirmed that this thing is part of a split. */
  isConfirmedSplit: boolean
}
