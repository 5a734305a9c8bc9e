import { createHash, type Hash, hash } from 'node:crypto'
import { writeFile as writeFileWith } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Part, WrittenFile } from './part.ts'

/** More at once only wait for one another: a folder takes one new file at a time. */
const AT_ONCE = 4
/** The older interface opens no handle object a file, which halves the time of tens of thousands of small ones. */
const writeFile = promisify(writeFileWith)
const PIECE = 1 << 20
const SAFE = /^(?!.*(^|\/)\.\.?(\/|$))[^/\\\u0000][^\\\u0000]*$/

/** Whether a path stays within the folder of a site. */
export const isSafePath = (path: string): boolean => SAFE.test(path)

type Place = (path: string) => Promise<string>

/** Gives where in the folder a path lies, and makes the folders above it, each once. */
function placeIn(folder: string): Place {
  const made = new Set<string>()
  return async (path) => {
    if (!isSafePath(path)) throw new Error(`"${path}" is no path within a site.`)
    const to = join(folder, path)
    const parent = dirname(to)
    if (!made.has(parent)) await mkdir(parent, { recursive: true })
    made.add(parent)
    return to
  }
}

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

/** Files that grow piece by piece, several at a time. */
function growFiles(place: Place) {
  const growing = new Map<string, Growing>()
  const start = async (path: string): Promise<Growing> => {
    const handle = await open(await place(path), 'w')
    const file = { handle, hash: createHash('sha256'), bytes: 0, waiting: [], held: 0 }
    growing.set(path, file)
    return file
  }
  return {
    async grow(path: string, content: Buffer): Promise<void> {
      const file = growing.get(path) ?? (await start(path))
      file.waiting.push(content)
      file.held += content.length
      if (file.held > PIECE) await drain(file)
    },
    async finish(): Promise<WrittenFile[]> {
      for (const file of growing.values()) await drain(file)
      return [...growing].map(([path, { bytes, hash }]) => ({ path, bytes, sha256: hash.digest('hex') }))
    },
    async close(): Promise<void> {
      for (const file of growing.values()) await file.handle.close()
    },
  }
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
  const place = placeIn(folder)
  const growing = growFiles(place)
  const written: WrittenFile[] = []
  const underway = new Set<Promise<void>>()
  const failures: unknown[] = []
  const writeWhole = async (path: string, content: Buffer) => {
    written.push({ path, bytes: content.length, sha256: hash('sha256', content, 'hex') })
    await writeFile(await place(path), content)
  }
  try {
    for await (const { path, content, more } of parts) {
      signal?.throwIfAborted()
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
      if (more) {
        await growing.grow(path, bytes)
        continue
      }
      const job: Promise<void> = writeWhole(path, bytes)
        .catch((error) => void failures.push(error))
        .finally(() => underway.delete(job))
      underway.add(job)
      if (underway.size >= AT_ONCE) await Promise.race(underway)
      if (failures.length) break
    }
    await Promise.all(underway)
    if (failures.length) throw failures[0]
    written.push(...(await growing.finish()))
  } finally {
    await Promise.all(underway)
    await growing.close()
  }
  return written.sort((a, b) => (a.path < b.path ? -1 : 1))
}
