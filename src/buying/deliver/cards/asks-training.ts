import { findActiveRuleset } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'

/** Whether a rule in force looks at the training of cardholders (rule:G04). */
export async function asksTraining(ctx: Ctx, projectId: string): Promise<boolean> {
  const inForce = await findActiveRuleset(ctx, projectId)
  if (!inForce) return false
  const { rules, standings } = inForce.content
  return rules.some(({ id, locked, facts }) => facts.includes('cardTrained') && (locked || standings[id]?.is !== 'off'))
}
