import { createHash } from 'node:crypto'
import { type CaseState, checkCase, mayGoOn } from '#buying/cases/index.ts'
import { type Facts, findFactKind } from '#buying/guardrails/index.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Ctx } from '#platform/context.ts'
import type { Evaluation, Which } from './needed.ts'
import type { SetAside } from './order-bids.ts'

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

type Order = {
  /** Told with the draw and not before: without it nobody finds out the order by trying. */
  seed: string
  ladder: readonly { supplierId: string; priceCents: number }[]
  setAside: readonly SetAside[]
  reached: number
}

/** What a check of an award holds for: who comes in which order, who is asked, and what was said of their offers. */
export function nameOrder({ assessments, lockedBy }: CaseState, order: Order): string {
  const told = { ...order, assessments, lockedBy }
  return createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(told))))
    .digest('hex')
}

/** Whether what the rules said of exactly this award still stands, and they allow it or an officer has. */
export const isAwardChecked = (state: CaseState, about: string): boolean =>
  state.check?.moment === 'award' && state.check.about === about && mayGoOn({ state })

type Would = {
  evaluation: Evaluation
  supplierId: string
  priceCents: number
  /** Whether the draw comes out the same when it is made again (rule:G29). */
  drawRecomputes: boolean
  about: string
}

/** Asks the rules about the supplier who would be given the work; what they say is kept, whether it goes on or not. */
export async function checkAward(ctx: Ctx, which: Which, would: Would): Promise<void> {
  const { evaluation, supplierId, priceCents, drawRecomputes, about } = would
  if (isAwardChecked(evaluation.state, about)) return
  const at = ctx.clock.now().toISOString()
  const bid = evaluation.bids.find((one) => one.supplierId === supplierId)
  const says = bid && bid.void === null ? saidInOffer(bid.answers, { at, supplierId }) : {}
  const known = { selection: evaluation.notice.terms.method, drawRecomputes, shortReasons: 0 }
  const facts = Object.entries(known).map(([id, value]) => [id, { value, from: 'case' as const, at }])
  await checkCase(ctx, {
    ...{ ...which, moment: 'award', known: Object.fromEntries(facts) },
    ifChosen: { supplierId, priceCents, says, about },
  })
}
