import { openHolderKey } from '#lib/sealing/holder-key.ts'
import { type HolderAnswer, openShare } from '#lib/sealing/open-share.ts'
import type { BidHeader } from '#lib/sealing/sealed-bid.ts'

/** What a holder hands in for one bid, by the bid’s name. */
export type AnswerForBid = HolderAnswer & { bid: string }

/**
 * Opens a holder’s boxes for somebody whose browser cannot: with the text of their file and its passphrase, in memory,
 * keeping neither. Throws `sealing.no-key-file`, `sealing.wrong-passphrase`.
 */
export async function openSharesOnServer(
  key: { file: string; passphrase: string },
  bids: readonly { bid: string; header: BidHeader }[],
): Promise<AnswerForBid[]> {
  const opened = await openHolderKey(key.file, key.passphrase)
  return Promise.all(bids.map(async ({ bid, header }) => ({ bid, ...(await openShare(header, opened)) })))
}
