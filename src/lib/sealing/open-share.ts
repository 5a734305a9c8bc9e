import { toBase64url } from './bytes.ts'
import type { HolderKey } from './holder-key.ts'
import { type BidHeader, contextOf } from './sealed-bid.ts'
import { type BoxContext, openBox } from './share-box.ts'

/** What one holder hands in for one bid: the share from their box, or that the box does not open. */
export type HolderAnswer = { holder: string; share: string | undefined }

/** What the box of one holder in this header is bound to. */
export const boxOf = (header: BidHeader, holder: string): BoxContext => ({
  ...contextOf(header),
  ephemeral: header.ephemeral,
  holder,
})

/** Opens a holder's box in the header of a bid. Needs nothing else of the bid, so that the bids need not be sent along. */
export async function openShare(header: BidHeader, key: HolderKey): Promise<HolderAnswer> {
  const sealed = header.shares.find(({ holder }) => holder === key.keyId)
  const share = sealed && (await openBox(boxOf(header, key.keyId), key.held, sealed.box))
  return { holder: key.keyId, share: share && toBase64url(share) }
}
