import { type FileHandle, open, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Loads one finished file of rows and gives how many it held. */
type LoadFile = (file: string) => Promise<number>

/** Text of rows on its way into a table: files of some megabytes, each loaded while the next is being written. */
export type ChunkWriter = {
  write(text: string): Promise<void>
  /** Loads what is left; gives how many rows were loaded in all. */
  end(): Promise<number>
  /** Lets go of the file in hand and waits for a load that has begun, however it ends. */
  close(): Promise<void>
}

const CHUNK_CHARACTERS = 48_000_000

type State = {
  folder: string
  name: string
  load: LoadFile
  // A handle, not a stream: whoever writes is told of a full disk, and nothing fails while nobody listens.
  file: FileHandle | undefined
  path: string
  count: number
  written: number
  loading: Promise<number> | undefined
  loaded: number
}

async function openChunk(s: State): Promise<FileHandle> {
  s.count += 1
  s.path = join(s.folder, `${s.name}-${s.count}.ndjson`)
  s.file = await open(s.path, 'w', 0o600)
  return s.file
}

async function settle(s: State): Promise<void> {
  s.loaded += (await s.loading) ?? 0
  s.loading = undefined
}

/** Closes the file in hand and begins to load it, once the one before it is loaded. */
async function closeChunk(s: State): Promise<void> {
  const { file, path } = s
  if (!file) return
  s.file = undefined
  s.written = 0
  await file.close()
  await settle(s)
  s.loading = s.load(path).finally(() => rm(path, { force: true }))
  // Its failure is thrown where it is awaited; until then nobody listens.
  s.loading.catch(() => undefined)
}

/** Writes rows to files in `folder` and loads each; never more than one load at a time. */
export function createChunkWriter(folder: string, name: string, load: LoadFile): ChunkWriter {
  const s: State = {
    folder,
    name,
    load,
    file: undefined,
    path: '',
    count: 0,
    written: 0,
    loading: undefined,
    loaded: 0,
  }
  return {
    async write(text) {
      const file = s.file ?? (await openChunk(s))
      s.written += text.length
      await file.writeFile(text)
      if (s.written > CHUNK_CHARACTERS) await closeChunk(s)
    },
    async end() {
      await closeChunk(s)
      await settle(s)
      return s.loaded
    },
    async close() {
      await s.file?.close().catch(() => undefined)
      s.file = undefined
      await s.loading?.catch(() => undefined)
    },
  }
}
