import { type FileHandle, mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes put aside in parts, each read again as one. */
export type Spill = {
  write(part: number, bytes: Buffer): Promise<void>
  read(part: number): Promise<Buffer>
  /** The bytes of a part from a position on, at most `length`; fewer at its end. */
  readFrom(part: number, position: number, length: number): Promise<Buffer>
  close(): Promise<void>
}

type Extent = { at: number; length: number }
const BUFFER = 128 * 1024

/**
 * Opens a temporary file for bytes in `parts`. Its name is removed at once, so that nothing is left behind however the
 * process ends; each part is written in pieces of 128 KB.
 */
export async function openSpill(folder: string, parts: number): Promise<Spill> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `spill-${process.pid}-${crypto.randomUUID()}`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  const extents: Extent[][] = Array.from({ length: parts }, () => [])
  const waiting: { pieces: Buffer[]; bytes: number }[] = Array.from({ length: parts }, () => ({ pieces: [], bytes: 0 }))
  let end = 0
  const flush = async (part: number) => {
    const { pieces, bytes } = waiting[part]!
    if (!bytes) return
    waiting[part] = { pieces: [], bytes: 0 }
    const at = end
    end += bytes
    extents[part]!.push({ at, length: bytes })
    await writeAll(file, pieces, at)
  }
  return {
    write: async (part, bytes) => {
      const buffer = waiting[part]!
      buffer.pieces.push(bytes)
      buffer.bytes += bytes.length
      if (buffer.bytes >= BUFFER) await flush(part)
    },
    read: async (part) => {
      await flush(part)
      return readExtents(file, extents[part]!, 0, Number.POSITIVE_INFINITY)
    },
    readFrom: async (part, position, length) => {
      await flush(part)
      return readExtents(file, extents[part]!, position, length)
    },
    close: () => file.close(),
  }
}

async function writeAll(file: FileHandle, pieces: Buffer[], at: number): Promise<void> {
  let position = at
  for (let bytes = Buffer.concat(pieces); bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, 0, bytes.length, position)
    position += bytesWritten
    bytes = bytes.subarray(bytesWritten)
  }
}

async function readExtents(file: FileHandle, extents: Extent[], from: number, length: number): Promise<Buffer> {
  const wanted: Extent[] = []
  let skip = from
  let left = length
  for (const extent of extents) {
    const begin = Math.min(skip, extent.length)
    const take = Math.min(left, extent.length - begin)
    skip -= begin
    left -= take
    if (take > 0) wanted.push({ at: extent.at + begin, length: take })
  }
  const bytes = Buffer.allocUnsafe(wanted.reduce((sum, extent) => sum + extent.length, 0))
  let filled = 0
  for (const extent of wanted) {
    for (let done = 0; done < extent.length; ) {
      const { bytesRead } = await file.read(bytes, filled, extent.length - done, extent.at + done)
      if (!bytesRead) throw new Error('A temporary file is shorter than what was written to it.')
      done += bytesRead
      filled += bytesRead
    }
  }
  return bytes
}
