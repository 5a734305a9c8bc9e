import { createWriteStream, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileFolders } from '../files/open-files.ts'
import { copyFile, measure } from './copy-file.ts'
import type { ListedFile, Manifest } from './manifest.ts'

const LIST = 'files.ndjson'

async function* walk(root: string, path: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    if (entry.isDirectory()) yield* walk(root, `${path}/${entry.name}`)
    else if (entry.isFile()) yield `${path}/${entry.name}`
  }
}

/** What a backup holds of the data folder: originals, and what was published, which must stay as it was. */
async function* listFiles(dataDir: string): AsyncGenerator<string> {
  yield* walk(dataDir, 'files')
  const { derived } = fileFolders(dataDir)
  for (const project of existsSync(derived) ? await readdir(derived) : [])
    yield* walk(dataDir, `derived/${project}/publish`)
}

const nameOf = (path: string) => path.split('/').at(-1)!
const isDamaged = ({ path, sha256 }: ListedFile) => path.startsWith('files/') && nameOf(path) !== sha256

/** A file that is removed while we copy was not part of what the tables tell of. */
async function copyListed(dataDir: string, folder: string, path: string, signal: AbortSignal) {
  try {
    return { path, ...(await copyFile(join(dataDir, path), join(folder, path), signal)) } satisfies ListedFile
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Copies the kept files and lists them; `damaged` names originals whose bytes are no longer those they are named by. */
export async function writeFiles(
  dataDir: string,
  folder: string,
  { signal, report }: { signal: AbortSignal; report: (done: string) => void },
): Promise<{ files: Manifest['files']; damaged: string[] }> {
  const totals = { count: 0, bytes: 0 }
  const damaged: string[] = []
  async function* lines() {
    for await (const path of listFiles(dataDir)) {
      const copied = await copyListed(dataDir, folder, path, signal)
      if (!copied) continue
      totals.count += 1
      totals.bytes += copied.bytes
      if (isDamaged(copied)) damaged.push(path)
      report(path)
      yield Buffer.from(`${JSON.stringify(copied)}\n`)
    }
  }
  const { stream, result } = measure()
  await pipeline(lines, stream, createWriteStream(join(folder, LIST), { mode: 0o600, flush: true }), { signal })
  return { files: { list: LIST, ...totals, sha256: result().sha256 }, damaged }
}
