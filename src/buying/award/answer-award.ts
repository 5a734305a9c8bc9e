import { type AtLink, type Moved, moveCase } from '#buying/cases/index.ts'
import { keepDocument, needNotice, readStanding } from '#buying/offers/index.ts'
import type { Json } from '#lib/canonical-json.ts'
import type { Ctx } from '#platform/context.ts'
import { askReached } from './ask-reached.ts'
import { awardRefusals } from './award.errors.ts'

/** What both sign: the notice as it was published last, the price, and who supplies. */
export type Terms = {
  what: 'Fairlead contract terms 1'
  case: string
  supplier: string
  notice: string
  priceCents: number
  currency: string
  licence: string
  deliverBy: string
}

/** The terms of the award that waits for an answer. Throws `award.not-selected`. */
export async function readTerms(ctx: Ctx, { found }: Pick<AtLink, 'found'>): Promise<Terms> {
  const { state, currency, id } = found
  const reached = state.ladder[state.reached]
  if (!reached || !state.plan) throw awardRefusals.openNotSelected()
  const { document: notice } = await needNotice(ctx, id)
  const { licence, deliverBy } = state.plan
  return {
    ...{ what: 'Fairlead contract terms 1', case: id, supplier: reached.supplierId, notice },
    ...{ priceCents: reached.priceCents, currency, licence, deliverBy },
  }
}

/** A purchase and the supplier who acts in it, by a link that was proven. */
type AtAward = Pick<AtLink, 'found' | 'partyId'>

/**
 * Accepts the work, by the link of the supplier whom the order has reached: signs its terms with a name. How the supplier
 * stands is looked at again (rule:G33, abuse:A32). Throws `award.standing`, `case.not-your-award`, `case.in-dispute`.
 */
export async function acceptAward(ctx: Ctx, at: AtAward, { name }: { name: string }): Promise<Moved> {
  const { projectId, id: caseId } = at.found
  const terms = await readTerms(ctx, at)
  if ((await readStanding(ctx, at.partyId)) === 'bad') throw awardRefusals.standing()
  const document = await keepDocument(ctx, caseId, 'terms', terms as Json)
  return moveCase(ctx, { projectId, caseId, type: 'award.accepted', data: { document, name } })
}

/** Declines the work; the next of the order is asked at once. */
export async function declineAward(ctx: Ctx, at: AtAward, { reason = '' }: { reason?: string }): Promise<Moved> {
  const { projectId, id: caseId } = at.found
  const moved = await moveCase(ctx, { projectId, caseId, type: 'award.declined', data: { reason } })
  await askReached(ctx, { projectId, caseId })
  return moved
}
