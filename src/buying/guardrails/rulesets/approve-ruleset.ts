import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { addDays } from '../calendars/calendar.ts'
import type { RulesetContent } from '../check/ruleset.ts'
import { listFailedExamples } from '../check/run-examples.ts'
import { refusals } from '../guardrails.errors.ts'
import { endRulesets, type RulesetRow, selectRuleset, selectShadow, updateRuleset } from '../guardrails.store.ts'
import { findReplayLack } from '../replay/replay-gate.ts'
import { dayOf, presentRuleset } from './find-rulesets.ts'
import { isOwnProposal } from './own-proposal.ts'
import type { StoredRuleset } from './stored-ruleset.ts'

/** Refuses rules of which an example does not give the row it must. */
function checkExamples(content: RulesetContent): void {
  const failed = listFailedExamples(content)
  if (failed.length)
    throw refusals.failedExamples(
      failed.map(({ rule, at, wanted, got }) => `${rule}, example ${at + 1}: ${wanted}, not ${got ?? 'decided'}`),
    )
}

/** Puts a draft in force from a day on; what was in force ends the day before. The caller has asked whether it may be. */
export async function putInForce(ctx: Ctx, row: RulesetRow, validFrom: string): Promise<StoredRuleset> {
  checkExamples(row.content)
  const set = { approver_id: actingPerson(ctx), approved_at: ctx.clock.now(), valid_from: validFrom }
  await endRulesets(ctx.db, row.project_id, { from: validFrom, before: addDays(validFrom, -1) })
  await updateRuleset(ctx.db, row.id, { ...set, state: 'active' })
  await ctx.log.record(ctx, {
    ...{ type: 'guardrail.ruleset-approved', thing: `ruleset:${row.id}`, projectId: row.project_id },
    data: { hash: row.hash, validFrom },
  })
  return presentRuleset({ ...row, ...set, state: 'active' })
}

async function findProposal(ctx: Ctx, projectId: string, rulesetId: string): Promise<RulesetRow> {
  const row = await selectRuleset(ctx.db, projectId, rulesetId)
  if (!row) throw refusals.noSuchRuleset()
  if (row.approved_at) throw refusals.notDraft()
  return row
}

const approval = z.strictObject({ validFrom: z.iso.date('Write the day as YYYY-MM-DD.').optional() })

/**
 * Approves what somebody else proposed; it acts from `validFrom` (YYYY-MM-DD, today without). Throws `guardrail.own-proposal`
 * to its author, `guardrail.failed-examples`, `guardrail.backdated`, `guardrail.not-draft`; and unless it only tightens,
 * `guardrail.replay-first`, `guardrail.misses-splits`, `guardrail.little-history`.
 */
export async function approveRuleset(
  ctx: Ctx,
  { projectId, rulesetId, ...input }: { projectId: string; rulesetId: string; validFrom?: string },
): Promise<StoredRuleset> {
  await allow(ctx, 'guardrail.approve', projectId)
  const today = dayOf(ctx.clock.now())
  const { validFrom = today } = checkInput(approval, input)
  if (validFrom < today) throw refusals.backdated()
  return transact(ctx, async (ctx) => {
    const row = await findProposal(ctx, projectId, rulesetId)
    // Without an author it is a profile that ships: whoever answers its questions puts it in force.
    if (await isOwnProposal(ctx, row)) throw refusals.ownProposal()
    checkExamples(row.content)
    const lack = await findReplayLack(ctx.db, row, validFrom)
    if (lack) throw lack
    return putInForce(ctx, row, validFrom)
  })
}

/** Lets a draft say beside the rules in force what it would have said; it does not act. Throws `guardrail.not-draft`. */
export async function shadowRuleset(
  ctx: Ctx,
  { projectId, rulesetId }: { projectId: string; rulesetId: string },
): Promise<StoredRuleset> {
  await allow(ctx, 'guardrail.propose', projectId)
  return transact(ctx, async (ctx) => {
    const row = await findProposal(ctx, projectId, rulesetId)
    const other = await selectShadow(ctx.db, projectId)
    if (other && other.id !== row.id) await updateRuleset(ctx.db, other.id, { state: 'draft' })
    await updateRuleset(ctx.db, row.id, { state: 'shadow' })
    await ctx.log.record(ctx, {
      type: 'guardrail.ruleset-shadowed',
      thing: `ruleset:${row.id}`,
      projectId,
      data: { hash: row.hash },
    })
    return presentRuleset({ ...row, state: 'shadow' })
  })
}

/** Ends that a version speaks beside the rules in force: it is a draft again. Throws `guardrail.not-shadow`. */
export async function endShadow(
  ctx: Ctx,
  { projectId, rulesetId }: { projectId: string; rulesetId: string },
): Promise<StoredRuleset> {
  await allow(ctx, 'guardrail.propose', projectId)
  return transact(ctx, async (ctx) => {
    const row = await findProposal(ctx, projectId, rulesetId)
    if (row.state !== 'shadow') throw refusals.notShadow()
    await updateRuleset(ctx.db, row.id, { state: 'draft' })
    await ctx.log.record(ctx, {
      ...{ type: 'guardrail.shadow-ended', thing: `ruleset:${row.id}`, projectId, data: { hash: row.hash } },
    })
    return presentRuleset({ ...row, state: 'draft' })
  })
}
