import type { FactId, StoredRuleset } from '#buying/guardrails/index.ts'
import type { Moment } from '../machine/state.ts'

/** What the rules look at in any of some moments; what is switched off looks at nothing. */
export function listFactsAsked({ content }: Pick<StoredRuleset, 'content'>, moments: readonly Moment[]): FactId[] {
  const { rules, standings } = content
  const asked = rules.filter(
    ({ id, at, rows }) =>
      standings[id]?.is !== 'off' && rows.some((row) => (row.at ?? at).some((one) => moments.includes(one as Moment))),
  )
  return [...new Set(asked.flatMap(({ facts }) => facts))]
}
