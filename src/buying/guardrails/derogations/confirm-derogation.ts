import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { refusals } from '../guardrails.errors.ts'
import { selectDerogation, storeApproval } from '../guardrails.store.ts'
import { isOwnProposal } from '../rulesets/own-proposal.ts'

/**
 * Confirms a derogation that somebody else recorded: it counts from then on, within its days. Throws
 * `guardrail.no-such-derogation`, `guardrail.own-derogation`, `guardrail.confirmed-already`.
 */
export async function confirmDerogation(
  ctx: Ctx,
  { projectId, derogationId }: { projectId: string; derogationId: string },
): Promise<void> {
  await allow(ctx, 'guardrail.approve', projectId)
  return transact(ctx, async (ctx) => {
    const row = await selectDerogation(ctx.db, projectId, derogationId)
    if (!row) throw refusals.noSuchDerogation()
    if (await isOwnProposal(ctx, { project_id: projectId, author_id: row.signed_by })) throw refusals.ownDerogation()
    const approval = { made_by: actingPerson(ctx), made_at: ctx.clock.now() }
    if (!(await storeApproval(ctx.db, { derogation_id: row.id, project_id: projectId, ...approval })))
      throw refusals.confirmedAlready()
    await ctx.log.record(ctx, {
      ...{ type: 'guardrail.derogation-confirmed', thing: `derogation:${row.id}`, projectId },
      data: { rule: row.rule, parameter: row.parameter, documentHash: row.document_hash },
    })
  })
}
