import { createHash, type Hash, hash } from 'node:crypto'
import { type FileHandle, mkdir, open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Part, WrittenFile } from './part.ts'

const AT_ONCE = 24
const PIECE = 1 << 20
const SAFE = /^(?!.*(^|\/)\.\.?(\/|$))[^/\\\u0000][^\\\u0000]*$/

/** Whether a path stays within the folder of a site. */
export const isSafePath = (path: string): boolean => SAFE.test(path)

type Growing = { handle: FileHandle; hash: Hash; bytes: number; waiting: Buffer[]; held: number }

/** Writes out what a growing file holds back. */
async function drain(file: Growing): Promise<void> {
  const piece = Buffer.concat(file.waiting)
  file.waiting = []
  file.held = 0
  file.hash.update(piece)
  file.bytes += piece.length
  if (piece.length) await file.handle.appendFile(piece)
}

/**
 * Writes the parts of a site into a folder and gives each file's size and SHA-256, by path. Memory does not grow with
 * the number of parts. An abort leaves a folder that is half written: whoever called removes it.
 */
export async function writeParts(
  folder: string,
  parts: AsyncIterable<Part> | Iterable<Part>,
  signal?: AbortSignal,
): Promise<WrittenFile[]> {
  const written: WrittenFile[] = []
  const made = new Set<string>()
  const growing = new Map<string, Growing>()
  const underway = new Set<Promise<void>>()

  const place = async (path: string) => {
    if (!isSafePath(path)) throw new Error(`"${path}" is no path within a site.`)
    const to = join(folder, path)
    const parent = dirname(to)
    if (!made.has(parent)) {
      await mkdir(parent, { recursive: true })
      made.add(parent)
    }
    return to
  }
  const writeWhole = async (path: string, content: Buffer) => {
    written.push({ path, bytes: content.length, sha256: hash('sha256', content, 'hex') })
    await writeFile(await place(path), content)
  }
  const grow = async (path: string, content: Buffer) => {
    const file = growing.get(path) ?? {
      handle: await open(await place(path), 'w'),
      hash: createHash('sha256'),
      bytes: 0,
      waiting: [],
      held: 0,
    }
    growing.set(path, file)
    file.waiting.push(content)
    file.held += content.length
    if (file.held > PIECE) await drain(file)
  }

  try {
    for await (const { path, content, more } of parts) {
      signal?.throwIfAborted()
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
      if (more) {
        await grow(path, bytes)
        continue
      }
      const job: Promise<void> = writeWhole(path, bytes).finally(() => underway.delete(job))
      job.catch(() => {})
      underway.add(job)
      if (underway.size >= AT_ONCE) await Promise.race(underway)
    }
    await Promise.all(underway)
    for (const [path, file] of growing) {
      await drain(file)
      written.push({ path, bytes: file.bytes, sha256: file.hash.digest('hex') })
    }
  } finally {
    await Promise.allSettled(underway)
    for (const file of growing.values()) await file.handle.close()
  }
  return written.sort((a, b) => (a.path < b.path ? -1 : 1))
}
