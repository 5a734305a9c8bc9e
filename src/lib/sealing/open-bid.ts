import { canonicalJson } from '../canonical-json.ts'
import { decrypt, onlyNonce } from './aes.ts'
import { type Bytes, decode, fromBase64url, SECRET_BYTES } from './bytes.ts'
import { commitToSecret } from './draw-secret.ts'
import { type Holders, makeHeader, type SealingSecrets } from './make-header.ts'
import { boxOf, type HolderAnswer } from './open-share.ts'
import type { Alteration, BidOutcome } from './outcome.ts'
import { unpadBody } from './padding.ts'
import { type Inside, readInside } from './read-inside.ts'
import { bodyKeyOf } from './seal-bid.ts'
import { type BidContext, type BidHeader, bodyBoundTo, contextOf, hashSealedBid, type SealedBid } from './sealed-bid.ts'
import { combineShares, type Share, type SharePlace } from './shamir.ts'
import { commitToShare } from './share-box.ts'

/** What the offer knows of a bid besides its bytes: who sent it, for what, and the hash in the offer's log. */
export type ExpectedBid = { context: BidContext; holders: Holders; hash: string }

/** The share that a holder handed in, where it is the one the bid was sealed with. */
async function proveShare(header: BidHeader, answer: HolderAnswer): Promise<Share | undefined> {
  const at = header.shares.findIndex(({ holder }) => holder === answer.holder)
  const bytes = fromBase64url(answer.share ?? '')
  if (bytes?.length !== SECRET_BYTES) return undefined
  const isRight = header.shares[at]?.commitment === (await commitToShare(boxOf(header, answer.holder), bytes))
  return isRight ? { place: (at + 1) as SharePlace, bytes } : undefined
}

/** Whether the bytes are those that were received, in the circumstances in which they were. */
async function findAlteration(bid: SealedBid, { context, hash }: ExpectedBid): Promise<Alteration | undefined> {
  if ((await hashSealedBid(bid)) !== hash) return 'bytes'
  if (bid.header.offerId !== context.offerId) return 'offer'
  if (bid.header.supplierId !== context.supplierId) return 'supplier'
  return bid.header.deadline === context.deadline ? undefined : 'deadline'
}

/** Seals the bid again with what it says about itself: the header must be the same, or some could open it and some not. */
async function isSealedAsAgreed(bid: SealedBid, holders: Holders, secrets: SealingSecrets): Promise<boolean> {
  const { drawCommitment, attachments } = bid.header
  const again = await makeHeader({ context: contextOf(bid.header), holders, drawCommitment, attachments }, secrets)
  return again !== undefined && canonicalJson(again) === canonicalJson(bid.header)
}

async function readBody(bid: SealedBid, contentKey: Bytes): Promise<Inside | undefined> {
  const sealing = { key: await bodyKeyOf(contentKey), nonce: onlyNonce(), boundTo: bodyBoundTo(bid.header) }
  const padded = await decrypt(sealing, decode(bid.body))
  const plain = padded && unpadBody(padded)
  return plain && readInside(plain)
}

async function openBody(bid: SealedBid, holders: Holders, contentKey: Bytes): Promise<BidOutcome> {
  const inside = await readBody(bid, contentKey)
  if (!inside || inside.content.attachments.length !== bid.header.attachments.length)
    return { state: 'void', reason: 'body' }
  const { content, drawSecret, slopes, pair } = inside
  const secrets = { contentKey, slopes: decode(slopes), pair }
  if (!(await isSealedAsAgreed(bid, holders, secrets))) return { state: 'void', reason: 'sealing' }
  const isCommitted = (await commitToSecret(bid.header, decode(drawSecret))) === bid.header.drawCommitment
  if (!isCommitted) return { state: 'void', reason: 'draw' }
  return { state: 'opened', content, drawSecret, contentKey, wrong: [] }
}

/**
 * Opens a bid with what the holders handed in so far. Proves first that it is the bid that was received; opens it with
 * two right shares; then proves that it was sealed as agreed. What comes out does not depend on which two opened it.
 */
export async function openBid(
  bid: SealedBid,
  expected: ExpectedBid,
  answers: readonly HolderAnswer[],
): Promise<BidOutcome> {
  const what = await findAlteration(bid, expected)
  if (what) return { state: 'altered', what }
  const known = expected.holders.flatMap(({ keyId }) => answers.find(({ holder }) => holder === keyId) ?? [])
  const proved = await Promise.all(
    known.map(async (answer) => ({ answer, share: await proveShare(bid.header, answer) })),
  )
  const wrong = proved.filter(({ share }) => !share).map(({ answer }) => answer.holder)
  const [first, second] = proved.flatMap(({ share }) => share ?? [])
  if (first && second) {
    const outcome = await openBody(bid, expected.holders, combineShares(first, second))
    return outcome.state === 'opened' ? { ...outcome, wrong } : outcome
  }
  if (wrong.length >= 2) return { state: 'void', reason: 'boxes' }
  const missing = expected.holders.map(({ keyId }) => keyId).filter((id) => !known.some(({ holder }) => holder === id))
  return { state: 'waiting', missing, wrong }
}
