import { checkCase, findActing, type Moment, readCase } from '#buying/cases/index.ts'
import { findActiveRuleset } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { asProduct } from '../as-product.ts'

type Which = { projectId: string; caseId: string }
type Values = Readonly<Record<string, string | number | boolean>>

/**
 * Asks the rules about a notice, or a change of it, as it would be published: whatever they said of another one before. Only
 * without rules in force does what was said stand. What they say is kept, whether the notice is published or not.
 */
export async function askAboutNotice(ctx: Ctx, which: Which, moment: Moment, values: Values): Promise<void> {
  const { state } = await readCase(ctx, which)
  await findActing(ctx, { ...which, state }, ['requester'])
  const hasRules = (await findActiveRuleset(asProduct(ctx), which.projectId)) !== undefined
  if (state.check?.moment === moment && !hasRules) return
  const at = ctx.clock.now().toISOString()
  const known = Object.entries(values).map(([id, value]) => [id, { value, from: 'case' as const, at }])
  await checkCase(ctx, { ...which, moment, known: Object.fromEntries(known) })
}

/**
 * Asks the rules once before each deadline whether every question has its answer (rule:G26). What they say holds nothing up:
 * the deadline comes in any case, or later.
 */
export async function askBeforeClose(ctx: Ctx, which: Which): Promise<void> {
  const { events } = await readCase(ctx, which)
  const since = events.findLastIndex(({ type }) => type === 'notice.published' || type === 'notice.amended')
  const wasAsked = events.slice(since).some((event) => event.type === 'case.checked' && event.data.moment === 'close')
  if (wasAsked || !(await findActiveRuleset(asProduct(ctx), which.projectId))) return
  await checkCase(ctx, { ...which, moment: 'close' })
}
