import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { checkCase, openRuleset } from '../check/check-case.ts'
import type { Report } from '../check/report.ts'
import { presentDerogation } from '../derogations/list-derogations.ts'
import type { Facts } from '../facts/fact.ts'
import { refusals } from '../guardrails.errors.ts'
import { selectActive, selectDerogations, selectRuleset } from '../guardrails.store.ts'
import type { Scope } from '../parameters/effective.ts'
import type { Moment } from '../rules/rule.ts'
import { dayOf } from '../rulesets/find-rulesets.ts'

/** What to try: a moment, facts, and a version of the rules other than that in force. */
export type Trial = { projectId: string; moment: Moment; facts: Facts; scope?: Scope; rulesetId?: string }

/** What rules would say, without keeping anything. Throws `guardrail.no-rules`, `guardrail.no-such-ruleset`. */
export async function tryRules(ctx: Ctx, { projectId, moment, facts, scope, rulesetId }: Trial): Promise<Report> {
  await allow(ctx, 'guardrail.check', projectId)
  const day = dayOf(ctx.clock.now())
  const row = rulesetId ? await selectRuleset(ctx.db, projectId, rulesetId) : await selectActive(ctx.db, projectId, day)
  if (!row) throw rulesetId ? refusals.noSuchRuleset() : refusals.noRules()
  const derogations = (await selectDerogations(ctx.db, projectId)).map(presentDerogation)
  const ruleset = openRuleset({ content: row.content, hash: row.hash, derogations })
  return checkCase(ruleset, facts, moment, day, scope)
}
