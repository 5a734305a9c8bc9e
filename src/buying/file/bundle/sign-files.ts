import { createHash } from 'node:crypto'
import type { Keys } from '#platform/keys/keys.ts'
import { signNote } from '#platform/log/note.ts'
import { type BundleFile, readPieces } from './bundle-file.ts'

/** The name of the list that is signed; `sha256sum -c` reads it, too. */
export const SUMS = 'SHA256SUMS'

/** Hands files on as they are read, and at their end the list of their hashes, signed with the key of the log. */
export async function* signFiles(
  files: AsyncIterable<BundleFile>,
  { origin, keys }: { origin: string; keys: Keys },
): AsyncGenerator<BundleFile> {
  const sums: string[] = []
  for await (const file of files) {
    const hash = createHash('sha256')
    async function* content() {
      for await (const piece of readPieces(file)) {
        hash.update(piece)
        yield piece
      }
    }
    yield { path: file.path, content }
    sums.push(`${hash.digest('hex')}  ${file.path}\n`)
  }
  yield { path: SUMS, content: signNote(sums.join(''), origin, keys) }
}
