import { rootOfParts, SEALED_PART_BYTES } from '#lib/sealing/attachments.ts'
import type { AttachmentToSeal } from '#lib/sealing/seal-bid.ts'
import type { AttachmentName, BidHeader } from '#lib/sealing/sealed-bid.ts'

/** A file that came with a bid as its supplier has it, to be sealed here. It is small enough to lie in memory. */
export type PlainFile = AttachmentName & { content: Uint8Array }

/** The parts of a sealed file, which are all alike in length. */
export async function* partsOf(sealed: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < sealed.length; at += SEALED_PART_BYTES) yield sealed.subarray(at, at + SEALED_PART_BYTES)
}

/** Whether these are the sealed files that a bid was sealed with: all of them, in their order, each byte as it was (abuse:A02). */
export async function areFilesOf({ attachments }: BidHeader, files: readonly (Uint8Array | undefined)[]) {
  if (files.length !== attachments.length) return false
  for (const [i, { root }] of attachments.entries())
    if (!files[i] || (await rootOfParts(partsOf(files[i]))) !== root) return false
  return true
}

/** A file as `sealBid` takes it, and what it becomes. */
export function toSeal({ content, ...name }: PlainFile): { attachment: AttachmentToSeal; sealed: () => Uint8Array } {
  const parts: Uint8Array[] = []
  const source = (async function* () {
    yield content
  })()
  return {
    attachment: { ...name, source, keep: (part) => void parts.push(part) },
    sealed: () => Buffer.concat(parts),
  }
}
