import { findActing, type Moved, makeDeliveryLink, moveCase, readCase } from '#buying/cases/index.ts'
import { asProduct, keepDocument } from '#buying/offers/index.ts'
import type { Json } from '#lib/canonical-json.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { readTerms } from './answer-award.ts'
import { checkAward, nameOrder } from './check-award.ts'
import { findDraw } from './find-draw.ts'
import { allowMember, needOpened, type Which } from './needed.ts'

/** Somebody from the reserve was not looked at when the first was chosen: the rules are asked about them now. */
async function checkReserve(ctx: Ctx, which: Which): Promise<void> {
  const evaluation = await needOpened(ctx, which)
  const { ladder, reached } = evaluation.state
  const next = ladder[reached]
  if (!next || reached === 0) return
  const { recomputed, draw } = await findDraw(ctx, which.caseId)
  const about = nameOrder(evaluation.state, { seed: draw.seed, ladder, setAside: [], reached })
  await checkAward(ctx, which, { evaluation, ...next, drawRecomputes: recomputed.isRight, about })
}

/**
 * Signs the contract for whoever asked for the work, after the supplier has: the same terms, by their hash. From then on
 * the money is committed, and the supplier has a link to deliver by. Throws `case.not-signed` before the supplier has accepted.
 */
export async function signContract(ctx: Ctx, { projectId, caseId, name }: Which & { name: string }): Promise<Moved> {
  const which = { projectId, caseId }
  await allowMember(ctx, 'award.sign', projectId)
  const { state } = await readCase(ctx, which)
  await findActing(ctx, { ...which, state }, ['requester'])
  if (state.isAwardAccepted) await checkReserve(ctx, which)
  return transact(ctx, async (ctx) => {
    const found = await readCase(ctx, which)
    const document = await keepDocument(ctx, caseId, 'terms', (await readTerms(ctx, { found })) as Json)
    const moved = await moveCase(ctx, { ...which, type: 'contract.signed', data: { document, name } })
    await makeDeliveryLink(asProduct(ctx), { ...which, ...moved.state.contract! })
    return moved
  })
}
