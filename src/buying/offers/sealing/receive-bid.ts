import type { Holders } from '#lib/sealing/make-header.ts'
import { type BidLeaf, type OfferLeaf, writeLeaf } from '#lib/sealing/offer-log.ts'
import { readSealedBid } from '#lib/sealing/read-sealed-bid.ts'
import { type Receipt, signReceipt } from '#lib/sealing/receipt.ts'
import { sealBid } from '#lib/sealing/seal-bid.ts'
import { type BidContext, hashSealedBid, type SealedBid, writeSealedBid } from '#lib/sealing/sealed-bid.ts'
import type { Ctx } from '#platform/context.ts'
import { areFilesOf, type PlainFile, toSeal } from './sealed-files.ts'
import { sealingRefusals } from './sealing.errors.ts'

type Place = Pick<Ctx, 'clock' | 'keys'>

/** What a bidder sends: what their browser sealed, or words and files themselves, which are sealed here and not kept. */
export type SentBid =
  | { sealed: string; files?: readonly Uint8Array[] }
  | { answers: Record<string, string>; attachments: readonly PlainFile[] }

/** Where a bid goes: what it is bound to, who opens it, and the leaf of the bid it takes the place of. */
export type BidPlace = { context: BidContext; holders: Holders; replaces?: string }

/** A sealed bid with its sealed files, in the order of its header. */
type Sealed = { bid: SealedBid; files: readonly Uint8Array[] }

/** What is kept of a bid, and what its bidder gets. The leaf’s own text is in the receipt. */
export type ReceivedBid = Sealed & { text: string; leaf: BidLeaf; receipt: Receipt }

/** The moment of the deadline itself is too late (abuse:A04). The clock of this server alone decides. */
function checkTime(now: Date, deadline: string): void {
  if (now.toISOString() >= deadline) throw sealingRefusals.tooLate()
}

async function sealOrRead(sent: SentBid, { context, holders }: BidPlace): Promise<Sealed> {
  if ('sealed' in sent) {
    const { sealed, files = [] } = sent
    const bid = readSealedBid(sealed, { context, holders })
    if (!(await areFilesOf(bid.header, files))) throw sealingRefusals.filesDiffer()
    return { bid, files }
  }
  const files = sent.attachments.map(toSeal)
  const attachments = files.map(({ attachment }) => attachment)
  const bid = await sealBid({ context, holders, answers: sent.answers, attachments })
  return { bid, files: files.map(({ sealed }) => sealed()) }
}

/**
 * Takes a bid: proves its form and that it came in time, seals it where the browser did not, and signs the receipt, which
 * says who sealed it. Keeps nothing: that is for whoever calls. Throws `sealing.too-late`, `sealing.unreadable`,
 * `sealing.too-large`, `sealing.other-kind`, `sealing.files-differ`.
 */
export async function receiveBid(ctx: Place, place: BidPlace, sent: SentBid): Promise<ReceivedBid> {
  const now = ctx.clock.now()
  const { context, replaces } = place
  checkTime(now, context.deadline)
  const { bid, files } = await sealOrRead(sent, place)
  const leaf: BidLeaf = {
    ...{ kind: 'bid', offerId: context.offerId, id: ctx.clock.newSecret(), sealed: await hashSealedBid(bid) },
    ...{ receivedAt: now.toISOString(), sealedBy: 'sealed' in sent ? 'browser' : 'server' },
    ...(replaces === undefined ? {} : { replaces }),
  }
  return { text: writeSealedBid(bid), bid, files, leaf, receipt: signReceipt(leaf, ctx.keys) }
}

/** Takes back a bid before the deadline; the receipt proves that it was. Throws `sealing.too-late`. */
export function withdrawBid(
  ctx: Place,
  { context, of }: { context: BidContext; of: string },
): { leaf: OfferLeaf; text: string; receipt: Receipt } {
  const now = ctx.clock.now()
  checkTime(now, context.deadline)
  const receivedAt = now.toISOString()
  const leaf: OfferLeaf = { kind: 'withdrawal', offerId: context.offerId, id: ctx.clock.newSecret(), of, receivedAt }
  return { leaf, text: writeLeaf(leaf), receipt: signReceipt(leaf, ctx.keys) }
}
