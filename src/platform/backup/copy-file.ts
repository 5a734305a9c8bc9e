import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What a file turned out to hold. */
export type Measured = { bytes: number; sha256: string }

/** Hashes and counts what flows through. */
export function measure() {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { stream, result: (): Measured => ({ bytes, sha256: hash.digest('hex') }) }
}

/** Copies a file onto the disk and tells what was copied. */
export async function copyFile(from: string, to: string, signal?: AbortSignal): Promise<Measured> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const { stream, result } = measure()
  await pipeline(createReadStream(from), stream, createWriteStream(to, { mode: 0o600, flush: true }), { signal })
  return result()
}

/** Reads a file through and tells what it holds. */
export async function measureFile(path: string, signal?: AbortSignal): Promise<Measured> {
  const { stream, result } = measure()
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  await pipeline(createReadStream(path), stream, nowhere, { signal })
  return result()
}
