import { type FactId, findFactKind, isFactId, type Speaker, type Value } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type FoundCase, readCase } from '../find-case.ts'
import type { CaseState } from '../machine/state.ts'
import { asProduct } from './check-case.ts'
import { listFactsAsked } from './facts-asked.ts'
import { momentsAhead } from './moments-ahead.ts'
import { findRulesOf } from './rules-of-case.ts'

/** What somebody answered to the rules: what they said, who, when, and whether it can still be changed. */
export type Answer = {
  fact: FactId
  value: Value
  by: string | null
  at: string
  /** Of whom the rules ask it. */
  speaker: Speaker
  /** The rules will look at it again: it may be changed or taken back. */
  isOpen: boolean
}

/** Whether a question is about the supplier: its answer may stand in the register of suppliers. */
export const isAboutSupplier = (fact: FactId): boolean => findFactKind(fact).alsoFrom === 'register'

/** The answers that stand in a purchase, those that were given last at the end; for whoever was let in to it already. */
export async function readAnswers(ctx: Ctx, found: FoundCase): Promise<Answer[]> {
  const ruleset = await findRulesOf(asProduct(ctx), found)
  const asked = ruleset ? listFactsAsked(ruleset, momentsAhead(found.state)) : []
  return answersOf(found.state)
    .map((one) => ({ ...one, speaker: findFactKind(one.fact).saidBy, isOpen: asked.includes(one.fact) }))
    .toSorted((a, b) => a.at.localeCompare(b.at))
}

const answersOf = ({ stated }: CaseState) =>
  Object.entries(stated).flatMap(([fact, { value, by, at }]) => (isFactId(fact) ? [{ fact, value, by, at }] : []))

/** The same by the purchase. Throws `case.no-such-case`. */
export const listAnswers = async (ctx: Ctx, place: { projectId: string; caseId: string }): Promise<Answer[]> =>
  readAnswers(ctx, await readCase(ctx, place))
