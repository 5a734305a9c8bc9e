import type { Ctx } from '#platform/context.ts'
import type { UsedParameter } from '../check/report.ts'
import type { RulesetContent, Standing } from '../check/ruleset.ts'
import { refusals } from '../guardrails.errors.ts'
import { effectiveParameters, type Scope } from '../parameters/effective.ts'
import { findParameterKind } from '../parameters/parameter.ts'
import type { Rule } from '../rules/rule.ts'
import { dayOf, findActiveRuleset } from './find-rulesets.ts'
import { type Interpretation, listInterpretations } from './interpretations.ts'

/** A rule as it stands: whether it acts, what its parameters are and where they come from, how it is read. */
export type ListedRule = {
  rule: Rule
  standing: Standing
  parameters: UsedParameter[]
  interpretations: Interpretation[]
}

/** The rules of a ruleset with the parameters of a day, without anybody’s interpretations. */
export function describeRules(content: RulesetContent, day: string, scope: Scope = {}): ListedRule[] {
  const effective = effectiveParameters({ values: content.values }, day, scope)
  return content.rules.map((rule) => ({
    rule,
    standing: rule.locked ? { is: 'on' } : (content.standings[rule.id] ?? { is: 'on' }),
    parameters: rule.parameters.map((id): UsedParameter => {
      const { label } = findParameterKind(id)
      const found = effective[id]
      if (!found) return { id, label, isVerified: false }
      const { value, layer, owner, source, seen, adoptedBy } = found
      return { id, label, value, layer, owner, source, seen, isVerified: adoptedBy !== undefined }
    }),
    interpretations: [],
  }))
}

/** The rules in force in a project today, in order. Throws `guardrail.no-rules`. */
export async function listRules(ctx: Ctx, projectId: string): Promise<ListedRule[]> {
  const active = await findActiveRuleset(ctx, projectId)
  if (!active) throw refusals.noRules()
  const interpretations = await listInterpretations(ctx, { projectId })
  return describeRules(active.content, dayOf(ctx.clock.now())).map((listed) => ({
    ...listed,
    interpretations: interpretations.filter(({ rule }) => rule === listed.rule.id),
  }))
}
