import { writeLeaf } from '#lib/sealing/offer-log.ts'
import type { Ctx } from '#platform/context.ts'
import { behindWall } from './behind-wall.ts'
import { selectBids } from './bids.store.ts'
import { type OpenedBid, selectContentKeys, selectOpened } from './opening.store.ts'

/**
 * An opened bid with what proves it. `leaf` is its text in the log that was closed, `sealed` the bytes that were received as
 * text, and `contentKey` (base64url) opens them; null where nobody could, or where it was not kept then.
 */
export type ProvenOffer = { bid: OpenedBid; leaf: string; sealed: string; contentKey: string | null }

/**
 * The bids of an opportunity with what proves that they were received as they are, by their number; none before the
 * opening. For whoever was let in and decides who sees names.
 */
export async function readProvenOffers(ctx: Ctx, caseId: string): Promise<ProvenOffer[]> {
  const opened = await selectOpened(ctx.db, caseId)
  if (opened.length === 0) return []
  const keys = await selectContentKeys(ctx.db, caseId)
  const kept = await behindWall(ctx, { caseId }, (ctx) => selectBids(ctx.db, caseId))
  const byId = new Map(kept.map((one) => [one.id, one]))
  return opened.flatMap((bid) => {
    const received = byId.get(bid.id)
    if (!received?.sealed) return []
    return [{ bid, leaf: writeLeaf(received.leaf), sealed: received.sealed, contentKey: keys.get(bid.id) ?? null }]
  })
}
