import type { Ref } from '#platform/things.ts'
import type { Report } from '../check/report.ts'
import type { Facts } from '../facts/fact.ts'
import type { Scope } from '../parameters/effective.ts'
import type { Moment } from '../rules/rule.ts'

/** What to check: the thing, the moment, what is known of it. `rulesetId` keeps an open case to the rules it began with. */
export type CheckAsked = {
  projectId: string
  subject: Ref
  moment: Moment
  facts: Facts
  scope?: Scope
  rulesetId?: string
  /** In which currency its amounts are; that of the rules without. */
  currency?: string
  /** The accounts of whoever asks for it: what they signed, wrote or approved themselves lets nothing of theirs go on unasked (abuse:A26). */
  requesters?: readonly string[]
}

/** A check as it was kept: facts as known then, by whom, and what the rules said. It never changes. */
export type StoredCheck = {
  id: string
  projectId: string
  subject: Ref
  moment: Moment
  at: Date
  by: string | null
  facts: Facts
  scope: Scope
  rulesetId: string
  rulesetHash: string
  report: Report
  /** What a ruleset in shadow would have said; it does not act. */
  shadow?: { rulesetId: string; report: Report }
}
