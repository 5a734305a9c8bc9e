import { checkCase, type FoundCase } from '#buying/cases/index.ts'
import { type Facts, findFactKind } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Evaluation, Which } from './needed.ts'

/** The field of an offer in which a supplier says whether a public servant would do the work (rule:G21). */
export const SERVANT_FIELD = 'public-servant'

/** What a supplier said of itself in its offer; what is no answer counts as none. */
export function saidInOffer(
  answers: Readonly<Record<string, string>>,
  { at, supplierId }: { at: string; supplierId: string },
): Facts {
  const value = answers[SERVANT_FIELD]
  const isAnswer = value !== undefined && Object.hasOwn(findFactKind('supplierPublicServant').options ?? {}, value)
  return isAnswer ? { supplierPublicServant: { value, from: 'attested', at, by: `party:${supplierId}` } } : {}
}

/** Whether what the rules said of an award still stands, and was not about somebody who declined meanwhile. */
export function isAwardChecked({ state, events }: FoundCase): boolean {
  const { check, decision } = state
  if (check?.moment !== 'award' || check.outcome === 'block' || (check.outcome === 'ask' && !decision)) return false
  const checked = events.findLastIndex(({ type }) => type === 'case.checked')
  const passedOn = events.findLastIndex(({ type }) => type === 'award.declined' || type === 'award.lapsed')
  return checked > passedOn
}

type Would = {
  evaluation: Evaluation
  supplierId: string
  priceCents: number
  /** Whether the draw comes out the same when it is made again (rule:G29). */
  drawRecomputes: boolean
}

/** Asks the rules about the supplier who would be given the work; what they say is kept, whether it goes on or not. */
export async function checkAward(ctx: Ctx, which: Which, would: Would): Promise<void> {
  const { evaluation, supplierId, priceCents, drawRecomputes } = would
  if (isAwardChecked(evaluation.found)) return
  const at = ctx.clock.now().toISOString()
  const bid = evaluation.bids.find((one) => one.supplierId === supplierId)
  const says = bid && bid.void === null ? saidInOffer(bid.answers, { at, supplierId }) : {}
  const known = { selection: evaluation.notice.terms.method, drawRecomputes, shortReasons: 0 }
  const facts = Object.entries(known).map(([id, value]) => [id, { value, from: 'case' as const, at }])
  await checkCase(ctx, {
    ...{ ...which, moment: 'award', known: Object.fromEntries(facts) },
    ifChosen: { supplierId, priceCents, says },
  })
}
