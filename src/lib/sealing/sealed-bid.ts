import { canonicalJson } from '../canonical-json.ts'
import { type Bytes, decode, sha256, toBase64url, utf8 } from './bytes.ts'

/** What a bid is bound to: it opens as this supplier's, for this offer and deadline (ISO 8601, UTC), or not at all. */
export type BidContext = { version: 1; offerId: string; supplierId: string; deadline: string }

/** A share of the content key, sealed to one holder, with a commitment by which a wrong share is known. */
export type SealedShare = { holder: string; box: string; commitment: string }

/** A file that was sealed: its length when filled up, and the root over its sealed parts. */
export type SealedAttachment = { bytes: number; root: string }

/** What everybody may see of a sealed bid, once bids may be seen. The first share is at place 1, and so on. */
export type BidHeader = BidContext & {
  drawCommitment: string
  ephemeral: string
  shares: readonly SealedShare[]
  attachments: readonly SealedAttachment[]
}

/** A sealed bid as it is sent, kept and hashed. */
export type SealedBid = { header: BidHeader; body: string }

/** A file that a bid brings: how it is called, its type, and its length in bytes. */
export type AttachmentName = { name: string; type: string; bytes: number }

/** What a bid says: answers by the name of their field, and the names of its files. */
export type BidContent = { answers: Record<string, string>; attachments: readonly AttachmentName[] }

/** A bid has three holders; any two open it. */
export const HOLDERS = 3
/** The most files that one bid brings. */
export const MOST_ATTACHMENTS = 3

/** The one text of a sealed bid. */
export const writeSealedBid = (bid: SealedBid): string => canonicalJson(bid)

/** A sealed bid as it is published after the opening: its header, and the hash of its body in the place of the body. */
export type SealedBidOutline = { header: BidHeader; body: string }

/** What may be shown of a sealed bid to anybody: enough to hold it against the log of the offer. */
export const outlineSealedBid = async ({ header, body }: SealedBid): Promise<SealedBidOutline> => ({
  header,
  body: toBase64url(await sha256(decode(body))),
})

/** The hash that the log of the offer keeps: SHA-256 over the text of the outline, base64url. */
export const hashOutline = async (outline: SealedBidOutline): Promise<string> =>
  toBase64url(await sha256(utf8(canonicalJson(outline))))

/** The same, from the whole bid. */
export const hashSealedBid = async (bid: SealedBid): Promise<string> => hashOutline(await outlineSealedBid(bid))

/** What the body is bound to: all of the header, files included. */
export const bodyBoundTo = (header: BidHeader): Bytes => utf8(canonicalJson(header))

/** The circumstances alone, without what else a header tells. */
export const contextOf = ({ version, offerId, supplierId, deadline }: BidContext): BidContext => ({
  version,
  offerId,
  supplierId,
  deadline,
})
