import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#lib/app-error.ts'
import type { Files } from './files.ts'
import { explainFullDisk } from './full-disk.ts'

const SHA256 = /^[0-9a-f]{64}$/
const DAY_MS = 86_400_000
const NAME = /^[a-z0-9][a-z0-9._-]*$/i

/** The folders of an installation's files, by what a backup has to do with them. */
export const fileFolders = (dataDir: string) => ({
  /** Kept by their content and never changed: backed up. */
  originals: join(dataDir, 'files'),
  /** Made from originals: rebuilt after a restore. */
  derived: join(dataDir, 'derived'),
  /** Work in progress: emptied when the product starts to serve. */
  scratch: join(dataDir, 'scratch'),
})

const tooLarge = (limit: number) =>
  new AppError({
    code: 'files.too-large',
    kind: 'invalid',
    message: `The file is larger than ${Math.floor(limit / 1_000_000)} MB, the most that is taken here.`,
    details: { limit },
  })

/** Counts and hashes what flows through; ends the flow above the limit. */
function meter(limit: number) {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(bytes > limit ? tooLarge(limit) : null, chunk)
    },
  })
  return { stream, result: () => ({ sha256: hash.digest('hex'), bytes }) }
}

/** A rename is on disk only once its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

async function moveIn(from: string, to: string): Promise<void> {
  if (existsSync(to)) return rm(from)
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await chmod(from, 0o400)
  await rename(from, to)
  await syncFolder(dirname(to))
}

async function* listKept(originals: string) {
  for (const part of await readdir(originals))
    for (const sha256 of await readdir(join(originals, part))) {
      const found = SHA256.test(sha256) && (await stat(join(originals, part, sha256)).catch(() => undefined))
      if (found) yield { sha256, keptAt: found.mtime }
    }
}

/** Several machines may share a data folder: only what is older than any work takes is nobody's. */
async function sweepScratch(scratch: string, now: Date): Promise<void> {
  for (const name of await readdir(scratch)) {
    const found = await stat(join(scratch, name)).catch(() => undefined)
    if (found && now.getTime() - found.mtimeMs > DAY_MS) await rm(join(scratch, name), { recursive: true, force: true })
  }
}

function checkName(name: string): string {
  if (!NAME.test(name)) throw new Error(`"${name}" cannot name a folder.`)
  return name
}

/** Files below the data folder. */
export function openFiles(dataDir: string): Files {
  const { originals, derived, scratch } = fileFolders(dataDir)
  for (const folder of [originals, derived, scratch]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const scratchFolder = async () => mkdtempSync(join(scratch, 'work-'))
  const pathOf = (sha256: string) => {
    if (!SHA256.test(sha256)) throw new Error(`"${sha256}" is not a SHA-256.`)
    return join(originals, sha256.slice(0, 2), sha256)
  }
  return {
    pathOf,
    scratchFolder,
    keep: async (content, limit, signal) => {
      // From the start, since a sender may break off before anything of it is read.
      content.on('error', () => {})
      let folder: string | undefined
      const { stream, result } = meter(limit)
      try {
        folder = await scratchFolder()
        const incoming = join(folder, 'incoming')
        const file = createWriteStream(incoming, { mode: 0o600, flush: true })
        await pipeline(content, stream, file, signal ? { signal } : {})
        const stored = result()
        await moveIn(incoming, pathOf(stored.sha256))
        return stored
      } catch (error) {
        throw explainFullDisk(error)
      } finally {
        content.destroy()
        if (folder) rmSync(folder, { recursive: true, force: true })
      }
    },
    listKept: () => listKept(originals),
    sweepScratch: (now) => sweepScratch(scratch, now),
    forget: (sha256) => rm(pathOf(sha256), { force: true }),
    forgetDerived: (projectId) => rm(join(derived, checkName(projectId)), { recursive: true, force: true }),
    derivedFolder: (projectId, ...names) => {
      const folder = join(derived, ...[projectId, ...names].map(checkName))
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      return folder
    },
  }
}

/** Removes what work in progress has left; only for whoever serves, alone, from this data folder. */
export function emptyScratch(dataDir: string): void {
  const { scratch } = fileFolders(dataDir)
  mkdirSync(scratch, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(scratch)) rmSync(join(scratch, name), { recursive: true, force: true })
}
