import { adoptProfile, answerProfile } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'

/** What a department says first of its rules: 10,000 a purchase, 25,000 a cycle, notices from 5,000. */
export const firstAnswers = {
  ...{ transactionLimit: 1_000_000, cycleLimit: 2_500_000, maxTaxRate: 1500, competitionFloor: 500_000 },
  ...{ excludedCategories: ['hardware', 'staff'], riskAppetite: 'measured', officerWaitDays: 2 },
}

/** Puts the rules of a department in force, as whoever approves them; gives the id of the ruleset. */
export async function adoptRules(ctx: Ctx, projectId: string): Promise<string> {
  const { id: rulesetId } = await adoptProfile(ctx, { projectId, profile: 'esdc' })
  await answerProfile(ctx, { projectId, rulesetId, answers: firstAnswers })
  return rulesetId
}
