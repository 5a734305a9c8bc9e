import { type FoundCase, totalOf } from '#buying/cases/index.ts'
import { effectiveParameters, findActiveRuleset, listDerogations, type ParameterId } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { asProduct } from '../as-product.ts'
import { addBusinessDays } from './business-days.ts'

/**
 * What the rules in force ask of a notice at least: people who assess (rule:G28), working days it is open, and working days
 * that are left after a change that matters (rule:G25), in the calendar that they name.
 */
export type LeastOfRules = {
  leastEvaluators: number
  leastOpenDays: number
  leastDaysLeft: number
  calendar: string
}

const NOTHING_ASKED: LeastOfRules = { leastEvaluators: 1, leastOpenDays: 1, leastDaysLeft: 0, calendar: 'none' }

/** Reads both from the limits of the rules in force, for whoever was let in to the purchase; a rule that is off asks nothing. */
export async function leastOfRules(ctx: Ctx, { id, projectId, state }: FoundCase): Promise<LeastOfRules> {
  const product = asProduct(ctx)
  const ruleset = await findActiveRuleset(product, projectId)
  if (!ruleset) return NOTHING_ASKED
  const { head, values, rules, standings } = ruleset.content
  const book = { values, derogations: await listDerogations(product, projectId) }
  const day = ctx.clock.now().toISOString().slice(0, 10)
  const limitOf = (rule: string, parameter: ParameterId): number | undefined => {
    if (standings[rule]?.is === 'off' || !rules.some((one) => one.id === rule)) return undefined
    const found = effectiveParameters(book, day, { kind: state.need.category, case: id }, rule)[parameter]
    return typeof found?.value === 'number' ? found.value : undefined
  }
  const alone = limitOf('G28', 'secondEvaluatorAbove') ?? Number.POSITIVE_INFINITY
  return {
    leastEvaluators: state.plan && totalOf(state.plan) > alone ? 2 : NOTHING_ASKED.leastEvaluators,
    leastOpenDays: limitOf('G25', 'openDaysLeast') ?? NOTHING_ASKED.leastOpenDays,
    leastDaysLeft: limitOf('G25', 'changeFreezeDays') ?? NOTHING_ASKED.leastDaysLeft,
    calendar: head.calendar,
  }
}

/** The earliest deadline of a notice that is published now: the working days that the rules ask for from now on (rule:G25). */
export async function findEarliestClose(ctx: Ctx, found: FoundCase): Promise<Date> {
  const { leastOpenDays, calendar } = await leastOfRules(ctx, found)
  return addBusinessDays({ calendar, timeZone: 'UTC' }, ctx.clock.now(), leastOpenDays)
}
