import { type Ctx, transact } from '#platform/context.ts'
import { findActing } from '../acts/find-acting.ts'
import { moveCase } from '../acts/move-case.ts'
import { checkCase } from '../check/check-case.ts'
import { readCase } from '../find-case.ts'
import { makeCaseLink } from '../links.ts'
import type { Stepped } from './confirm-funds.ts'
import { mayGoOn } from './may-go-on.ts'

/**
 * Orders the work from the supplier who was chosen, who gets a link to deliver by. The rules are asked once more, as things
 * are known now; where they do not let it go on, what they said is kept and nothing is ordered.
 */
export function placeOrder(ctx: Ctx, input: { projectId: string; caseId: string; words?: string }): Promise<Stepped> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, words = '' } = input
    const at = { projectId, caseId }
    const { state } = await readCase(ctx, at)
    await findActing(ctx, { ...at, state }, ['requester'])
    const check = await checkCase(ctx, { ...at, moment: 'order' })
    if (!mayGoOn(await readCase(ctx, at))) return { done: false, check }
    const moved = await moveCase(ctx, { ...at, type: 'order.placed', data: { words } })
    const partyId = moved.state.contract!.supplierId
    await makeCaseLink(ctx, {
      ...at,
      partyId,
      seat: 'supplier',
      until: linkUntil(ctx, moved.state.contract!.deliverBy),
    })
    return { done: true, check }
  })
}

const AFTER_DELIVERY_DAYS = 45
const MOST_DAYS = 90
const DAY_MS = 86_400_000

/** The link works until some weeks after the delivery, for the invoice; at most as long as a link may. */
function linkUntil(ctx: Ctx, deliverBy: string): string {
  const wanted = Date.parse(deliverBy) + AFTER_DELIVERY_DAYS * DAY_MS
  return new Date(Math.min(wanted, ctx.clock.now().getTime() + MOST_DAYS * DAY_MS)).toISOString().slice(0, 10)
}
