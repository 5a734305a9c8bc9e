import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { refusals } from '../guardrails.errors.ts'
import { selectRuleset, selectShadowed } from '../guardrails.store.ts'
import { findCause } from '../replay/find-cause.ts'
import { type Changed, countOutcomes, OUTCOMES, totalOf } from '../replay/replay.ts'

/** The newest so many are looked at. */
const MOST = 500

/** What a version in shadow said beside the rules in force: of the newest check of each thing and moment. */
export type Shadowing = { matrix: ReturnType<typeof countOutcomes>; changed: Changed[]; checks: number; most: number }

/** What a version would have said of real checks, next to what acted. Throws `guardrail.no-such-ruleset`. */
export async function findShadow(
  ctx: Ctx,
  { projectId, rulesetId }: { projectId: string; rulesetId: string },
): Promise<Shadowing> {
  await allow(ctx, 'guardrail.read', projectId)
  if (!(await selectRuleset(ctx.db, projectId, rulesetId))) throw refusals.noSuchRuleset()
  const rows = await selectShadowed(ctx.db, rulesetId, MOST)
  const cases = rows.map(({ subject, moment, facts, report, shadow }): Changed => {
    const [from, to] = [report.outcome, shadow.outcome]
    const cause = findCause(report, shadow, OUTCOMES.indexOf(from) >= OUTCOMES.indexOf(to))
    return { subject, moment, from, to, ...cause, totalCents: totalOf(facts) }
  })
  const changed = cases.filter(({ from, to }) => from !== to)
  return { matrix: countOutcomes(cases), changed, checks: cases.length, most: MOST }
}
