import { hashRuleset, type Ruleset, type RulesetContent } from '../check/ruleset.ts'
import type { ParameterValue } from '../parameters/effective.ts'
import { isParameterId, type ParameterId } from '../parameters/parameter.ts'
import type { Calculation, Rule } from '../rules/rule.ts'
import type { Value } from '../value.ts'
import type { Profile, StartingValues } from './profile.ts'

/** A value that starts long before anything is checked. */
const ALWAYS = '2000-01-01'

function valuesOf(profile: Profile, starting: StartingValues): ParameterValue[] {
  const own = profile.values.map((one): ParameterValue => ({ ...one, owner: one.owner ?? profile.owner }))
  const named = new Set(own.map(({ parameter }) => parameter))
  const { source, seen } = starting
  const rest = Object.entries(starting.values).flatMap(([parameter, value]): ParameterValue[] =>
    isParameterId(parameter) && value !== undefined && !named.has(parameter)
      ? [{ parameter, layer: 'department', value, from: ALWAYS, source, seen, owner: profile.owner }]
      : [],
  )
  return [...own, ...rest]
}

/** The ruleset that a profile begins with; nothing in it is verified yet. */
export function makeContent(
  profile: Profile,
  shipped: { rules: readonly Rule[]; calculations: readonly Calculation[]; starting: StartingValues },
): RulesetContent {
  const { id, name, currency, owner, languages, calendar, tax, states, standings } = profile
  return {
    head: { profile: id, name, currency, owner, languages, calendar, tax, states },
    rules: shipped.rules,
    calculations: shipped.calculations,
    standings,
    values: valuesOf(profile, shipped.starting),
  }
}

/** Who answers for a department, since when, and where it says so. */
export type Adoption = { by: string; owner: string; on: string; source: string }

/** A named person’s values for the department: they replace those that the profile began with, and are verified. */
export function adoptValues(
  content: RulesetContent,
  answers: Partial<Record<ParameterId, Value>>,
  { by, owner, on, source }: Adoption,
): RulesetContent {
  const adopted = Object.entries(answers).flatMap(([parameter, value]): ParameterValue[] =>
    isParameterId(parameter) && value !== undefined
      ? [{ parameter, layer: 'department', value, from: on, source, seen: on, owner, adoptedBy: by, adoptedOn: on }]
      : [],
  )
  const set = new Set(adopted.map(({ parameter }) => parameter))
  const kept = content.values.filter(({ parameter, layer }) => layer !== 'department' || !set.has(parameter))
  return { ...content, values: [...kept, ...adopted] }
}

export const toRuleset = (content: RulesetContent, derogations: Ruleset['derogations'] = []): Ruleset => ({
  content,
  hash: hashRuleset(content),
  derogations,
})
