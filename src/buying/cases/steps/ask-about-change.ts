import type { Fact, StoredCheck } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { checkCase } from '../check/check-case.ts'
import { readCase } from '../find-case.ts'
import { delegationOf } from './delegation-of.ts'

/**
 * Asks the rules about the change of a contract that waits: as a purchase at its new price (rule:G01, rule:G03, rule:G06),
 * by whoever confirmed its funds (rule:G23), and by how much all changes together move what was agreed first (rule:G37).
 */
export async function askAboutChange(ctx: Ctx, which: { projectId: string; caseId: string }): Promise<StoredCheck> {
  const { state } = await readCase(ctx, which)
  const { change, ladder, reached, seats } = state
  const funds = seats.findLast(({ seat }) => seat === 'funds')?.party
  const first = ladder[reached]?.priceCents ?? 0
  const moved: Fact = { value: (change?.priceCents ?? first) - first, from: 'case', at: ctx.clock.now().toISOString() }
  const known = { priceChange: moved, ...(funds && (await delegationOf(ctx, which.projectId, funds))) }
  return checkCase(ctx, { ...which, moment: 'change', known })
}
