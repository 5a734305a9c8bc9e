import { z } from 'zod'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import { hashRuleset, type RulesetContent } from '../check/ruleset.ts'
import { refusals } from '../guardrails.errors.ts'
import { type RulesetRow, selectActive, selectRuleset, storeRuleset, updateRuleset } from '../guardrails.store.ts'
import { dayOf, presentRuleset } from './find-rulesets.ts'
import type { StoredRuleset } from './stored-ruleset.ts'

/** Why somebody changes the rules. */
export const reason = z
  .string('Say why.')
  .trim()
  .min(1, 'Say why.')
  .max(2000, 'Shorten the reason to 2,000 characters.')

/** The draft of whoever acts, or a new one from the rules in force. Throws `guardrail.no-rules`, `guardrail.not-draft`. */
export async function findOrBegin(
  ctx: Ctx,
  projectId: string,
  rulesetId: string | undefined,
  why: string,
): Promise<RulesetRow> {
  const author = actingPerson(ctx)
  if (rulesetId) {
    const draft = await selectRuleset(ctx.db, projectId, rulesetId)
    if (!draft) throw refusals.noSuchRuleset()
    if (draft.state !== 'draft' || draft.author_id !== author) throw refusals.notDraft()
    return draft
  }
  const active = await selectActive(ctx.db, projectId, dayOf(ctx.clock.now()))
  if (!active) throw refusals.noRules()
  const row: RulesetRow = {
    ...{ id: ctx.clock.newId(), project_id: projectId, profile: active.profile, state: 'draft' },
    ...{ content: active.content, hash: active.hash, reason: why, is_answered: true, author_id: author },
    ...{ approver_id: null, made_at: ctx.clock.now(), approved_at: null, valid_from: null, valid_to: null },
  }
  await storeRuleset(ctx.db, row)
  return row
}

/** Keeps a draft as it now stands. */
export async function keepDraft(
  ctx: Ctx,
  row: RulesetRow,
  content: RulesetContent,
  why: string,
): Promise<StoredRuleset> {
  const changed = { ...row, content, hash: hashRuleset(content), reason: why }
  await updateRuleset(ctx.db, row.id, { content, hash: changed.hash, reason: why })
  await ctx.log.record(ctx, {
    ...{ type: 'guardrail.ruleset-proposed', thing: `ruleset:${row.id}`, projectId: row.project_id },
    data: { hash: changed.hash },
  })
  return presentRuleset(changed)
}
