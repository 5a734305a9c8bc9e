import { Readable } from 'node:stream'
import { openAttachment } from '#lib/sealing/attachments.ts'
import type { Bytes } from '#lib/sealing/bytes.ts'
import { kindOfFile } from '#lib/sealing/file-kinds.ts'
import { MOST_ATTACHMENT_BYTES } from '#lib/sealing/padding.ts'
import type { AttachmentName, BidContext, SealedBid } from '#lib/sealing/sealed-bid.ts'
import type { Ctx } from '#platform/context.ts'
import { insertOpenedFile, type OpenedFile } from '../bids/bid-files.store.ts'
import { partsOf } from '../sealing/index.ts'
import { cleanFile } from './clean-file.ts'

/** A bid that was opened: its files as they are sealed, what they are called, and the key to them. */
export type BidWithFiles = {
  bidId: string
  context: BidContext
  bid: SealedBid
  contentKey: Bytes
  names: readonly AttachmentName[]
  sealed: readonly Uint8Array[]
}

/** The file at a place; undefined where it was not sealed as agreed, which nobody could see before. */
async function openOne({ context, contentKey, bid, names, sealed }: BidWithFiles, index: number) {
  const file = { bytes: names[index]!.bytes, sealed: bid.header.attachments[index]! }
  if (file.bytes > file.sealed.bytes) return undefined
  try {
    const parts = await Array.fromAsync(openAttachment({ context, contentKey, index }, file, partsOf(sealed[index]!)))
    return Buffer.concat(parts)
  } catch {
    return undefined
  }
}

const keep = async (ctx: Ctx, bytes: Buffer) =>
  (await ctx.files.keep(Readable.from([bytes]), MOST_ATTACHMENT_BYTES)).sha256

async function describe(
  ctx: Ctx,
  name: string,
  opened: Buffer | undefined,
): Promise<Omit<OpenedFile, 'bidId' | 'place'>> {
  const none = { name, kind: null, shown: null, mayTell: false }
  if (!opened) return { ...none, bytes: 0, original: null }
  const [original, kind] = [await keep(ctx, opened), kindOfFile(name, opened)]
  const told = { bytes: opened.length, original }
  if (!kind) return { ...none, ...told }
  const { bytes, mayTell } = cleanFile(kind, opened)
  return { ...told, name, kind, shown: await keep(ctx, bytes), mayTell }
}

/** Opens the files of a bid and keeps each as it came and as it is shown. One that cannot be opened is listed as such. */
export async function openFiles(ctx: Ctx, bid: BidWithFiles): Promise<void> {
  for (const [place, { name }] of bid.names.entries())
    await insertOpenedFile(ctx.db, {
      bidId: bid.bidId,
      place,
      ...(await describe(ctx, name, await openOne(bid, place))),
    })
}
