import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'

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
  stream: WriteStream | undefined
  path: string
  count: number
  written: number
  loading: Promise<number> | undefined
  loaded: number
}

function openChunk(s: State): WriteStream {
  s.count += 1
  s.path = join(s.folder, `${s.name}-${s.count}.ndjson`)
  s.stream = createWriteStream(s.path, { mode: 0o600, highWaterMark: 1_000_000 })
  return s.stream
}

async function settle(s: State): Promise<void> {
  s.loaded += (await s.loading) ?? 0
  s.loading = undefined
}

/** Closes the file in hand and begins to load it, once the one before it is loaded. */
async function closeChunk(s: State): Promise<void> {
  const { stream, path } = s
  if (!stream) return
  stream.end()
  await finished(stream)
  s.stream = undefined
  s.written = 0
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
    stream: undefined,
    path: '',
    count: 0,
    written: 0,
    loading: undefined,
    loaded: 0,
  }
  return {
    async write(text) {
      const stream = s.stream ?? openChunk(s)
      s.written += text.length
      if (!stream.write(text)) await once(stream, 'drain')
      if (s.written > CHUNK_CHARACTERS) await closeChunk(s)
    },
    async end() {
      await closeChunk(s)
      await settle(s)
      return s.loaded
    },
    async close() {
      s.stream?.destroy()
      await s.loading?.catch(() => undefined)
    },
  }
}
