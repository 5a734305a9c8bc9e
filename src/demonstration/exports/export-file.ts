import { type FileHandle, open } from 'node:fs/promises'

/** A file that is written piece by piece, so that memory does not grow with it. */
export type ExportFile = {
  write(text: string): void
  /** Hands what has gathered to the disk, once it is worth it. */
  flush(force?: boolean): Promise<void>
  close(): Promise<void>
}

const WORTH_WRITING = 256 * 1024

/** Opens a file for writing, replacing what was there. `encode` turns text into the bytes of its encoding. */
export async function openExport(
  path: string,
  encode: (text: string) => Uint8Array = (text) => Buffer.from(text),
): Promise<ExportFile> {
  const handle: FileHandle = await open(path, 'w')
  let pieces: string[] = []
  let length = 0
  const flush = async (force = false) => {
    if (!force && length < WORTH_WRITING) return
    const text = pieces.join('')
    pieces = []
    length = 0
    await handle.writeFile(encode(text))
  }
  const write = (text: string) => {
    pieces.push(text)
    length += text.length
  }
  const close = async () => {
    await flush(true)
    await handle.close()
  }
  return { write, flush, close }
}

/** Characters of Windows-1252 that are not at their place of Unicode. */
const windows1252 = new Map(
  [...'€‚„…‘’“”–—'].map((character, at) => [
    character,
    [0x80, 0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97][at]!,
  ]),
)

/** Encodes as Windows-1252, as office systems of old do. */
export function encodeWindows1252(text: string): Uint8Array {
  const moved = text.replace(/[€‚„…‘’“”–—]/g, (character) => String.fromCharCode(windows1252.get(character)!))
  return Buffer.from(moved, 'latin1')
}
