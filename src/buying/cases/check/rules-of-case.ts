import { findActiveRuleset, findRuleset, listChecks, type StoredRuleset } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { FoundCase } from '../find-case.ts'
import type { CaseEvent } from '../machine/events.ts'

/** With these a department or a supplier is bound, and the rules of that day go on to hold. */
const BINDS: readonly CaseEvent['type'][] = ['notice.published', 'order.placed']

/** The check by which a purchase was published or ordered; undefined before it was. */
export function findBindingCheck(events: readonly CaseEvent[]): string | undefined {
  const bound = events.findIndex(({ type }) => BINDS.includes(type))
  const check = events.slice(0, Math.max(0, bound)).findLast(({ type }) => type === 'case.checked')
  return check?.type === 'case.checked' ? check.data.checkId : undefined
}

/** The rules that a purchase is asked by: those by which it was published or ordered, before that those in force. */
export async function findRulesOf(
  ctx: Ctx,
  { projectId, id, events }: Pick<FoundCase, 'projectId' | 'id' | 'events'>,
): Promise<StoredRuleset | undefined> {
  const checkId = findBindingCheck(events)
  if (!checkId) return findActiveRuleset(ctx, projectId)
  const check = (await listChecks(ctx, { projectId, subject: `case:${id}` })).find((one) => one.id === checkId)
  return check ? findRuleset(ctx, { projectId, rulesetId: check.rulesetId }) : findActiveRuleset(ctx, projectId)
}
