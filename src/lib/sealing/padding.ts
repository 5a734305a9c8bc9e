import { type Bytes, concat } from './bytes.ts'

const KIB = 1024
const MIB = 1024 * KIB

/** What bids are filled up to. Few and far apart: nearly every bid takes the first, so its length tells nothing. */
export const BODY_SIZES = [16 * KIB, 64 * KIB]

/** The largest file that may be sealed with a bid. */
export const MOST_ATTACHMENT_BYTES = 4 * MIB
const LEAST_ATTACHMENT_BYTES = 256 * KIB

const PREFIX = 4

/** The longest bid in words; files are sealed apart. */
export const MOST_BODY_BYTES = BODY_SIZES.at(-1)! - PREFIX

/** Fills up with zeros to the next size, after the length in four bytes; undefined where it is longer than the largest. */
export function padBody(plain: Bytes): Bytes | undefined {
  const size = BODY_SIZES.find((one) => one >= PREFIX + plain.length)
  if (!size) return undefined
  const prefix = new Uint8Array(PREFIX)
  new DataView(prefix.buffer).setUint32(0, plain.length)
  return concat(prefix, plain, new Uint8Array(size - PREFIX - plain.length))
}

/** What `padBody` filled up; undefined where it is not of that form. */
export function unpadBody(padded: Bytes): Bytes | undefined {
  if (!BODY_SIZES.includes(padded.length)) return undefined
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  if (PREFIX + length > padded.length) return undefined
  const isFilledWithZeros = padded.subarray(PREFIX + length).every((byte) => byte === 0)
  return isFilledWithZeros ? padded.slice(PREFIX, PREFIX + length) : undefined
}

/** What a file of this length is filled up to: the next power of two, at least 256 KiB; undefined where it is too large. */
export function sizeOfAttachment(bytes: number): number | undefined {
  if (bytes > MOST_ATTACHMENT_BYTES) return undefined
  let size = LEAST_ATTACHMENT_BYTES
  while (size < bytes) size *= 2
  return size
}
