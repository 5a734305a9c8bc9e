import type { RulesetContent } from '../check/ruleset.ts'

/** A ruleset is written, may run beside the active one, acts, and is replaced. */
export const RULESET_STATES = ['draft', 'shadow', 'active', 'retired'] as const
export type RulesetState = (typeof RULESET_STATES)[number]

/** A ruleset of a project as it is kept. Without an author it is a profile that ships. Days are YYYY-MM-DD. */
export type StoredRuleset = {
  id: string
  projectId: string
  profile: string
  state: RulesetState
  content: RulesetContent
  hash: string
  validFrom: string | null
  validTo: string | null
  author: string | null
  approver: string | null
  reason: string
  madeAt: Date
  approvedAt: Date | null
  /** Whether the seven questions of the profile are answered. */
  isAnswered: boolean
}
