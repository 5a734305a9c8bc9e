import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../guardrails.errors.ts'
import { selectRuleset, updateRuleset } from '../guardrails.store.ts'

/**
 * Throws a draft away, by its author or whoever approves rules: it is listed and read no more, and the log keeps that it was
 * there. Throws `guardrail.no-such-ruleset`, `guardrail.not-draft`.
 */
export async function throwDraft(
  ctx: Ctx,
  { projectId, rulesetId }: { projectId: string; rulesetId: string },
): Promise<void> {
  await allow(ctx, 'guardrail.propose', projectId)
  return transact(ctx, async (ctx) => {
    const row = await selectRuleset(ctx.db, projectId, rulesetId)
    if (!row) throw refusals.noSuchRuleset()
    const author = actingPerson(ctx)
    if (row.author_id === null || row.author_id !== author) await allow(ctx, 'guardrail.approve', projectId)
    if (row.approved_at) throw refusals.notDraft()
    await updateRuleset(ctx.db, row.id, { state: 'draft', thrown_at: ctx.clock.now() })
    const data = { hash: row.hash }
    await ctx.log.record(ctx, { type: 'guardrail.draft-thrown', thing: `ruleset:${row.id}`, projectId, data })
  })
}
