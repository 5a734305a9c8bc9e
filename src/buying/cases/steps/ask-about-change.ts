import { type Fact, type RuleResult, type StoredCheck, tryRules } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { asProduct, checkCase } from '../check/check-case.ts'
import { gatherFacts } from '../check/gather-facts.ts'
import { findRulesOf } from '../check/rules-of-case.ts'
import { readCase } from '../find-case.ts'
import type { CaseState } from '../machine/state.ts'
import { delegationOf } from './delegation-of.ts'

/** By how much the price would differ from what was agreed first (rule:G37). */
const movedTo = ({ ladder, reached }: CaseState, priceCents: number | undefined, at: Date): Fact => {
  const first = ladder[reached]?.priceCents ?? 0
  return { value: (priceCents ?? first) - first, from: 'case', at: at.toISOString() }
}

type Wanted = { projectId: string; caseId: string; priceCents: number; deliverBy: string }

/**
 * What stops a change of a contract that nobody has proposed yet, whoever would confirm its funds and by
 * whatever card; nothing is kept. Empty
 * where no rules are in force.
 */
export async function listStopsOfChange(as: Ctx, { priceCents, deliverBy, ...which }: Wanted): Promise<RuleResult[]> {
  const ctx = asProduct(as)
  const found = await readCase(ctx, which)
  const rules = await findRulesOf(ctx, found)
  if (!found.state.plan || !rules) return []
  const state = { ...found.state, plan: { ...found.state.plan, priceCents, deliverBy } }
  const facts = {
    ...(await gatherFacts(ctx, { ...found, state }, 'change')),
    priceChange: movedTo(state, priceCents, ctx.clock.now()),
  }
  const scope = { kind: state.need.category, case: which.caseId }
  const asked = { projectId: which.projectId, moment: 'change' as const, facts, scope, rulesetId: rules.id }
  return (await tryRules(ctx, asked)).results.filter(
    ({ rule, result }) => result === 'block' && !SETTLED_LATER.includes(rule),
  )
}

/** What a card has left in its cycle, and who confirms the funds: another card, or another person, may be taken by then. */
const SETTLED_LATER: readonly string[] = ['G03', 'G23']

/**
 * Asks the rules about the change of a contract that waits: as a purchase at its new price (rule:G01, rule:G03, rule:G06),
 * by whoever confirmed its funds (rule:G23), and by how much all changes together move what was agreed first (rule:G37).
 */
export async function askAboutChange(ctx: Ctx, which: { projectId: string; caseId: string }): Promise<StoredCheck> {
  const { state } = await readCase(ctx, which)
  const { change, seats } = state
  const funds = seats.findLast(({ seat }) => seat === 'funds')?.party
  const moved = movedTo(state, change?.priceCents, ctx.clock.now())
  const known = { priceChange: moved, ...(funds && (await delegationOf(ctx, which.projectId, funds))) }
  return checkCase(ctx, { ...which, moment: 'change', known })
}
