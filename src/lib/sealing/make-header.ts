import type { Bytes } from './bytes.ts'
import type { HolderPublicKey } from './holder-key.ts'
import type { BidContext, BidHeader, SealedAttachment, SealedShare } from './sealed-bid.ts'
import { type Share, splitSecret } from './shamir.ts'
import { type BidPair, commitToShare, holdBidPair, pointOf, sealBox } from './share-box.ts'

/** The three who open bids, in the order in which the offer names them. */
export type Holders = readonly [HolderPublicKey, HolderPublicKey, HolderPublicKey]

/** All that is secret about how a bid was sealed. With it anybody can seal the bid again, byte by byte. */
export type SealingSecrets = { contentKey: Bytes; slopes: Bytes; pair: BidPair }

type Sealed = {
  context: BidContext
  holders: Holders
  drawCommitment: string
  attachments: readonly SealedAttachment[]
}

/**
 * The header that honest sealing gives: always the same one from the same secrets. Whoever opens a bid makes it again
 * and compares. So a bid that only some of the holders could open is found out, whoever opens it.
 */
export async function makeHeader(sealed: Sealed, secrets: SealingSecrets): Promise<BidHeader | undefined> {
  const { context, holders, drawCommitment, attachments } = sealed
  const held = await holdBidPair(secrets.pair)
  if (!held) return undefined
  const ephemeral = pointOf(secrets.pair)
  const sealFor = async ({ keyId, publicKey }: HolderPublicKey, share: Share): Promise<SealedShare> => {
    const box = { ...context, ephemeral, holder: keyId }
    return {
      holder: keyId,
      box: await sealBox(box, held, publicKey, share.bytes),
      commitment: await commitToShare(box, share.bytes),
    }
  }
  const split = splitSecret(secrets.contentKey, secrets.slopes)
  const shares = await Promise.all(holders.map((holder, i) => sealFor(holder, split[i]!)))
  return { ...context, drawCommitment, ephemeral, shares, attachments }
}
