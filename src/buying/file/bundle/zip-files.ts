import { Zip, ZipDeflate } from 'fflate'
import { type BundleFile, readPieces } from './bundle-file.ts'

/** The first moment that a ZIP can name, wherever the server stands: the same files give the same bytes. */
const EPOCH = new Date(1980, 0, 1)
const LEVEL = 6

/** Packs files as they come; what is packed is handed on, and never held as a whole. */
export async function* zipFiles(files: AsyncIterable<BundleFile>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for await (const file of files) {
    const entry = new ZipDeflate(file.path, { level: LEVEL })
    entry.mtime = EPOCH
    zip.add(entry)
    for await (const piece of readPieces(file)) {
      entry.push(piece)
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
