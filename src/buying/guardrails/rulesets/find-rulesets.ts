import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { refusals } from '../guardrails.errors.ts'
import { type RulesetRow, selectActive, selectRuleset, selectRulesets } from '../guardrails.store.ts'
import type { StoredRuleset } from './stored-ruleset.ts'

export const presentRuleset = (row: RulesetRow): StoredRuleset => ({
  ...{ id: row.id, projectId: row.project_id, profile: row.profile, state: row.state, content: row.content },
  ...{ hash: row.hash, validFrom: row.valid_from, validTo: row.valid_to, reason: row.reason },
  ...{ author: row.author_id, approver: row.approver_id, madeAt: row.made_at, approvedAt: row.approved_at },
  isAnswered: row.is_answered,
})

/** The day of the product’s clock, as YYYY-MM-DD. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** The rules in force in a project on a day, today without one; undefined before there are any. */
export async function findActiveRuleset(ctx: Ctx, projectId: string, day?: string): Promise<StoredRuleset | undefined> {
  await allow(ctx, 'guardrail.read', projectId)
  const row = await selectActive(ctx.db, projectId, day ?? dayOf(ctx.clock.now()))
  return row && presentRuleset(row)
}

/** One version of a project’s rules. Throws `guardrail.no-such-ruleset`. */
export async function findRuleset(
  ctx: Ctx,
  { projectId, rulesetId }: { projectId: string; rulesetId: string },
): Promise<StoredRuleset> {
  await allow(ctx, 'guardrail.read', projectId)
  const row = await selectRuleset(ctx.db, projectId, rulesetId)
  if (!row) throw refusals.noSuchRuleset()
  return presentRuleset(row)
}

/** Every version of a project’s rules, the newest first. */
export async function listRulesets(ctx: Ctx, projectId: string): Promise<StoredRuleset[]> {
  await allow(ctx, 'guardrail.read', projectId)
  return (await selectRulesets(ctx.db, projectId)).map(presentRuleset)
}

/**
 * The version that another is to replace, or has replaced: of a draft what is in force today, of an approved one what was
 * approved before it. Undefined for the first. Throws `guardrail.no-such-ruleset`.
 */
export async function findVersionBefore(
  ctx: Ctx,
  { projectId, rulesetId }: { projectId: string; rulesetId: string },
): Promise<StoredRuleset | undefined> {
  const version = await findRuleset(ctx, { projectId, rulesetId })
  if (!version.approvedAt) return findActiveRuleset(ctx, projectId)
  return listApproved(await listRulesets(ctx, projectId)).find(({ approvedAt }) => approvedAt! < version.approvedAt!)
}

/** What was approved, the newest first. */
export const listApproved = (versions: readonly StoredRuleset[]): StoredRuleset[] =>
  versions.filter(({ approvedAt }) => approvedAt).toSorted((a, b) => +b.approvedAt! - +a.approvedAt!)
