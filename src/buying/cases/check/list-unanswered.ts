import { type FactId, findFactKind, type Speaker } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { readCase } from '../find-case.ts'
import type { Moment } from '../machine/state.ts'
import { listFactsAsked } from './facts-asked.ts'
import { gatherFacts } from './gather-facts.ts'
import { findRulesOf } from './rules-of-case.ts'

/**
 * The questions that the rules of a moment have for somebody and that nothing answers yet: neither the case, nor a feed, nor
 * a statement. For whoever was let in to the case already.
 */
export async function listUnanswered(
  ctx: Ctx,
  { projectId, caseId, moment, speaker }: { projectId: string; caseId: string; moment: Moment; speaker: Speaker },
): Promise<FactId[]> {
  const product: Ctx = { ...ctx, actor: { kind: 'system', name: 'guardrails' } }
  const found = await readCase(product, { projectId, caseId })
  const ruleset = await findRulesOf(product, found)
  if (!ruleset) return []
  const known = await gatherFacts(product, found, moment)
  return listFactsAsked(ruleset, [moment]).filter((id) => {
    const { saidBy, tellsOf } = findFactKind(id)
    // Of what a count says there is none, there is nothing to tell.
    const isMoot = tellsOf !== undefined && known[tellsOf as FactId]?.value === 0
    return saidBy === speaker && known[id] === undefined && !isMoot
  })
}
