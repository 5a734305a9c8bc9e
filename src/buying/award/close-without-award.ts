import { findActing, type Moved, moveCase, readCase } from '#buying/cases/index.ts'
import { asProduct } from '#buying/offers/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { allowMember, type Which } from './needed.ts'

/**
 * Ends an opportunity for which nobody offered, by whoever asked for the work or an officer: its funds are released, and the
 * need can be bought again. Nobody is asked to open anything. Throws `case.lock-first` where somebody offered.
 */
export function closeWithoutAward(ctx: Ctx, which: Which): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    await allowMember(ctx, 'award.sign', which.projectId)
    const { state } = await readCase(ctx, which)
    await findActing(ctx, { ...which, state }, ['requester', 'officer'])
    return moveCase(asProduct(ctx), { ...which, type: 'bids.none-passed', data: {} })
  })
}
