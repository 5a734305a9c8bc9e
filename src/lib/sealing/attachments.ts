import { canonicalJson } from '../canonical-json.ts'
import { decrypt, deriveKey, encrypt, nonceOfPart, TAG_BYTES } from './aes.ts'
import { type Bytes, concat, toBase64url, utf8 } from './bytes.ts'
import { sizeOfAttachment } from './padding.ts'
import type { BidContext, SealedAttachment } from './sealed-bid.ts'
import { hashLeaf, treeRoot } from './tree.ts'

/** A file is sealed in parts of this length, so that a large one never lies in memory whole. */
export const PART_BYTES = 64 * 1024
/** A sealed part. All parts of a file are alike in length. */
export const SEALED_PART_BYTES = PART_BYTES + TAG_BYTES

/** Which file of which bid: what its parts are bound to. */
export type AttachmentPlace = { context: BidContext; contentKey: Bytes; index: number }

const boundTo = ({ context, index }: AttachmentPlace) =>
  utf8(canonicalJson({ use: 'fairlead attachment', index, ...context }))

async function partSealing(place: AttachmentPlace) {
  const key = await deriveKey(place.contentKey, utf8(`fairlead attachment key 1 ${place.index}`))
  const bound = boundTo(place)
  return (part: number, isLast: boolean) => ({ key, nonce: nonceOfPart(part, isLast), boundTo: bound })
}

/** Cuts what comes into parts of one length; the last is filled up with zeros. */
async function* cutIntoParts(source: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes> {
  let part = new Uint8Array(PART_BYTES)
  let filled = 0
  for await (const piece of source)
    for (let at = 0; at < piece.length; ) {
      const taken = piece.subarray(at, at + PART_BYTES - filled)
      part.set(taken, filled)
      at += taken.length
      filled += taken.length
      if (filled < PART_BYTES) continue
      yield part
      part = new Uint8Array(PART_BYTES)
      filled = 0
    }
  if (filled > 0) yield part
}

/**
 * Seals a file of `bytes` bytes part by part and hands each sealed part to `keep`. Gives what the header tells of it.
 * Fails where the file turns out to have another length.
 */
export async function sealAttachment(
  place: AttachmentPlace,
  file: { bytes: number; source: AsyncIterable<Uint8Array> },
  keep: (part: Bytes) => void | Promise<void>,
): Promise<SealedAttachment> {
  const bytes = sizeOfAttachment(file.bytes)
  if (!bytes) throw new Error(`A file of ${file.bytes} bytes is too large to be sealed.`)
  const count = bytes / PART_BYTES
  const sealingFor = await partSealing(place)
  const leaves: Bytes[] = []
  const keepSealed = async (plain: Bytes) => {
    const sealed = await encrypt(sealingFor(leaves.length, leaves.length === count - 1), plain)
    leaves.push(await hashLeaf(sealed))
    await keep(sealed)
  }
  for await (const plain of cutIntoParts(file.source)) await keepSealed(plain)
  if (leaves.length !== Math.ceil(file.bytes / PART_BYTES)) throw new Error('The file changed while it was sealed.')
  while (leaves.length < count) await keepSealed(new Uint8Array(PART_BYTES))
  return { bytes, root: toBase64url(await treeRoot(leaves)) }
}

/** The root over sealed parts as they were received or are stored; compare it with the header’s. */
export async function rootOfParts(parts: AsyncIterable<Uint8Array>): Promise<string> {
  const leaves: Bytes[] = []
  for await (const part of parts) leaves.push(await hashLeaf(part))
  return toBase64url(await treeRoot(leaves))
}

/**
 * Opens sealed parts one by one and gives the file’s own `bytes` bytes. Throws a fault at the first part that was
 * changed, moved or left out: compare the root before.
 */
export async function* openAttachment(
  place: AttachmentPlace,
  file: { bytes: number; sealed: SealedAttachment },
  parts: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes> {
  const count = file.sealed.bytes / PART_BYTES
  const sealingFor = await partSealing(place)
  let part = 0
  let left = file.bytes
  for await (const sealed of parts) {
    const plain = await decrypt(sealingFor(part, part === count - 1), concat(sealed))
    if (!plain) throw new Error(`Part ${part + 1} of the file cannot be opened.`)
    if (left > 0) yield plain.subarray(0, Math.min(left, plain.length))
    left -= plain.length
    part += 1
  }
  if (part !== count) throw new Error(`The file has ${part} of its ${count} parts.`)
}
