import { findActiveRuleset, type StoredRuleset } from '#buying/guardrails/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { checkCase } from './check-case.ts'
import { type CheckedDraft, selectCheckedDrafts } from './drafts.store.ts'

/** So many are asked about in one run; the rest in the next. */
const MOST = 200

/** Whether other rules, or another value of them, act today than when a draft was checked. */
function isOutdated({ hash, day }: CheckedDraft, { hash: now, content }: StoredRuleset, today: string): boolean {
  if (hash !== now) return true
  return content.values.some(
    ({ from, until }) => (from > day && from <= today) || (until !== undefined && until >= day && until < today),
  )
}

/**
 * Job `cases.new-rules.due`: asks the rules in force about each draft whose last check was by others, so that no draft goes
 * on by rules that have ended; one that cannot be decided any more asks an officer (rule:G38). What was published or ordered
 * keeps the check by which it was.
 */
export async function recheckDrafts(ctx: Ctx): Promise<void> {
  await allow(ctx, 'case.time')
  const today = ctx.clock.now().toISOString().slice(0, 10)
  const rules = new Map<string, StoredRuleset | undefined>()
  let left = MOST
  for (const draft of await selectCheckedDrafts(ctx.db)) {
    const { id: caseId, projectId } = draft
    if (!rules.has(projectId)) rules.set(projectId, await findActiveRuleset(ctx, projectId, today))
    const active = rules.get(projectId)
    if (left === 0 || !active || !isOutdated(draft, active, today)) continue
    left -= 1
    try {
      await checkCase(ctx, { projectId, caseId, moment: 'check' })
    } catch (error) {
      // A pilot that has ended lets nothing be checked: its own page says so.
      if (!isAppError(error)) throw error
    }
  }
}
