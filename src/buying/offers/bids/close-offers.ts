import { type Moved, moveCase, readCase } from '#buying/cases/index.ts'
import { isAppError } from '#lib/app-error.ts'
import { closeOfferLog, listStandingBids } from '#lib/sealing/offer-log.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { extendForQuestions } from '../notices/amend-notice.ts'
import { needNotice } from '../notices/find-opportunities.ts'
import { markClosed, selectAnswering, selectClosing } from '../notices/notices.store.ts'
import { behindWall } from './behind-wall.ts'
import { holdCase, insertLog, selectBids } from './bids.store.ts'

/**
 * Closes the bids of an opportunity whose deadline has come: the names of the bids that stand and the root of the whole log
 * enter the purchase, and with it the public log. Nobody knows any more than how many there are. Bids that come in at that
 * moment are waited for; what comes after is too late. Throws `case.too-early` before the deadline.
 */
export function closeOffers(ctx: Ctx, { projectId, caseId }: { projectId: string; caseId: string }): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'offers.close', projectId)
    await holdCase(ctx.db, caseId)
    return behindWall(ctx, { caseId }, async (ctx) => {
      const leaves = (await selectBids(ctx.db, caseId)).map(({ leaf }) => leaf)
      const log = await closeOfferLog(caseId, leaves, () => ctx.clock.newSecret())
      const bids = listStandingBids(leaves)
        .map(({ id }) => id)
        .toSorted()
      const moved = await moveCase(ctx, { projectId, caseId, type: 'offers.closed', data: { bids, root: log.root } })
      await insertLog(ctx.db, { caseId, ...log, closedAt: ctx.clock.now() })
      await markClosed(ctx.db, caseId, ctx.clock.now())
      return moved
    })
  })
}

/** Whoever was faster has moved the purchase (it was cancelled); then there is nothing to do here. */
async function closeIfOpen(ctx: Ctx, at: { projectId: string; caseId: string }): Promise<void> {
  const { state } = await readCase(ctx, at)
  if (state.stage !== 'open') return markClosed(ctx.db, at.caseId, ctx.clock.now())
  await closeOffers(ctx, at)
}

/**
 * Lets time act on opportunities: more time where questions wait for an answer, and the close at the deadline. One that is
 * refused does not keep the others.
 */
export async function actOnDueOffers(ctx: Ctx): Promise<void> {
  await allow(ctx, 'offers.close')
  const now = ctx.clock.now()
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      if (!isAppError(error)) throw error
    }
  }
  for (const { caseId } of await selectAnswering(ctx.db, now))
    await act(() => transact(ctx, async (ctx) => extendForQuestions(ctx, await needNotice(ctx, caseId))))
  for (const at of await selectClosing(ctx.db, now)) await act(() => closeIfOpen(ctx, at))
}
