import type { FoundCase } from '#buying/cases/index.ts'
import { isWholeLog } from '#lib/sealing/offer-log.ts'
import type { Ctx } from '#platform/context.ts'
import { selectLog } from './bids.store.ts'

/**
 * The texts of the leaves that were there when the offers were closed: those of the log whose root entered the purchase
 * then, and with it the public log. None where the log that is kept is another one: it was changed since, and no bid can
 * be proved by it (abuse:A02).
 */
export async function readClosedLeaves(ctx: Ctx, { id, events }: FoundCase): Promise<ReadonlySet<string>> {
  const closed = events.findLast((event) => event.type === 'offers.closed')
  const log = await selectLog(ctx.db, id)
  const isSame = log !== undefined && closed?.data.root === log.root && (await isWholeLog(log))
  return new Set(isSame ? log.leaves : [])
}
