import { type Ctx, transact } from '#platform/context.ts'
import { findActing } from '../acts/find-acting.ts'
import { moveCase } from '../acts/move-case.ts'
import { checkCase } from '../check/check-case.ts'
import { readCase } from '../find-case.ts'
import { makeDeliveryLink } from '../links.ts'
import type { Stepped } from './confirm-funds.ts'
import { mayGoOn } from './may-go-on.ts'

type Ordering = {
  projectId: string
  caseId: string
  /** To the supplier. */
  words?: string
  /** Why it goes on in spite of a warning. */
  warningReason?: string
}

/**
 * Orders the work from the supplier who was chosen, who gets a link to deliver by. The rules are asked once more, as things
 * are known now; where they do not let it go on, or warn and want a reason that is not given, what they said is kept and
 * nothing is ordered.
 */
export function placeOrder(ctx: Ctx, input: Ordering): Promise<Stepped> {
  return transact(ctx, async (ctx) => {
    const { projectId, caseId, words = '', warningReason = '' } = input
    const at = { projectId, caseId }
    const { state } = await readCase(ctx, at)
    await findActing(ctx, { ...at, state }, ['requester'])
    const check = await checkCase(ctx, { ...at, moment: 'order' })
    if (!mayGoOn(await readCase(ctx, at))) return { done: false, check }
    const { needsReason } = check.report
    if (needsReason && warningReason.trim() === '') return { done: false, check }
    const data = { words, ...(needsReason && { warningReason }) }
    const moved = await moveCase(ctx, { ...at, type: 'order.placed', data })
    await makeDeliveryLink(ctx, { ...at, ...moved.state.contract! })
    return { done: true, check }
  })
}
