import { type Ctx, transact } from '#platform/context.ts'
import { findActing } from '../acts/find-acting.ts'
import { moveCase } from '../acts/move-case.ts'
import { checkCase } from '../check/check-case.ts'
import { readCase } from '../find-case.ts'
import { makeDeliveryLink } from '../links.ts'
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
    await makeDeliveryLink(ctx, { ...at, ...moved.state.contract! })
    return { done: true, check }
  })
}
