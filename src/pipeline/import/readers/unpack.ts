import type { Readable } from 'node:stream'
import { crc32, createGunzip, createInflateRaw } from 'node:zlib'
import { unpacksTooLarge } from '../import.errors.ts'
import type { ReadLimits } from './limits.ts'

/** Where a file broke off, or stopped making sense: what came before it was read. */
export type Break = { message: string; afterBytes: number }

/** The bytes of a file, unpacked; after the last of them `brokenAt` tells whether the file was whole. */
export type Bytes = { chunks: AsyncGenerator<Buffer>; brokenAt(): Break | undefined }

type Engine = ReturnType<typeof createGunzip> | ReturnType<typeof createInflateRaw>

/** Fed in small pieces, so that a bomb of 1:1032 never fills more than some megabytes before it is seen. */
const PIECE = 16_384

const messages: Record<string, string> = {
  Z_BUF_ERROR: 'the file ends in the middle',
  Z_DATA_ERROR: 'the packed bytes are damaged',
}

/** Counts what goes in and out and refuses a bomb. */
function guard(limits: ReadLimits) {
  const seen = { packed: 0, unpacked: 0 }
  const check = () => {
    const limit =
      seen.unpacked > limits.ratioFrom ? Math.min(limits.unpacked, seen.packed * limits.ratio) : limits.unpacked
    if (seen.unpacked > Math.max(limit, limits.ratioFrom) || seen.unpacked > limits.unpacked)
      throw unpacksTooLarge(Math.min(Math.max(limit, limits.ratioFrom), limits.unpacked))
  }
  return { seen, check }
}

/** Writes a piece and waits until the engine has given all that follows from it; never rejects: see `failure`. */
const feed = (engine: Engine, piece: Uint8Array) => new Promise<void>((done) => engine.write(piece, () => done()))

/** An engine closes after its last bytes, and after it has failed. */
const finish = (engine: Engine) =>
  new Promise<void>((done) => {
    if (engine.closed) return done()
    engine.once('close', () => done())
    engine.end()
  })

/**
 * Unpacks a stream. A for-await over a zlib stream drops what it has already unpacked when the end is missing; so the
 * engine is fed by hand, and each piece that came out is handed on before an error is looked at.
 */
async function* runEngine(
  source: AsyncIterable<Buffer>,
  engine: Engine,
  limits: ReadLimits,
  tell: (found: Break) => void,
): AsyncGenerator<Buffer> {
  const out: Buffer[] = []
  let failure: NodeJS.ErrnoException | undefined
  const { seen, check } = guard(limits)
  engine.on('data', (chunk: Buffer) => {
    seen.unpacked += chunk.length
    out.push(chunk)
  })
  engine.on('error', (error) => {
    failure = error
  })
  try {
    for await (const chunk of source) {
      for (let at = 0; at < chunk.length && !failure; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE)
        seen.packed += piece.length
        await feed(engine, piece)
        check()
        yield* out.splice(0)
      }
      if (failure) break
    }
    if (!failure) await finish(engine)
    yield* out.splice(0)
  } finally {
    engine.destroy()
  }
  if (failure) tell({ message: messages[failure.code ?? ''] ?? failure.message, afterBytes: seen.unpacked })
}

function fromEngine(source: AsyncIterable<Buffer>, engine: Engine, limits: ReadLimits): Bytes {
  let broken: Break | undefined
  const chunks = runEngine(source, engine, limits, (found) => {
    broken = found
  })
  return { chunks, brokenAt: () => broken }
}

/** Unpacks gzip, also several streams behind each other. */
export const unpackGzip = (source: Readable, limits: ReadLimits): Bytes => fromEngine(source, createGunzip(), limits)

/** Unpacks the deflated bytes of a zip member. */
export const unpackDeflate = (source: Readable, limits: ReadLimits): Bytes =>
  fromEngine(source, createInflateRaw(), limits)

/** Bytes as they are. */
export function passThrough(source: Readable): Bytes {
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of source) yield chunk as Buffer
  }
  return { chunks: chunks(), brokenAt: () => undefined }
}

/** The same bytes, until somebody aborts: then the next read throws the signal's reason. */
export function abortable(bytes: Bytes, signal: AbortSignal | undefined): Bytes {
  if (!signal) return bytes
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of bytes.chunks) {
      signal?.throwIfAborted()
      yield chunk
    }
  }
  return { chunks: chunks(), brokenAt: bytes.brokenAt }
}

/** Tells of a break where the checksum of all bytes is not the one that the archive gives. */
export function verifyChecksum(bytes: Bytes, expected: number): Bytes {
  let sum = 0
  let length = 0
  let isWhole = false
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of bytes.chunks) {
      sum = crc32(chunk, sum)
      length += chunk.length
      yield chunk
    }
    isWhole = true
  }
  const differs = () => isWhole && sum !== expected
  return {
    chunks: chunks(),
    brokenAt: () =>
      bytes.brokenAt() ??
      (differs() ? { message: 'its checksum is wrong: bytes are damaged', afterBytes: length } : undefined),
  }
}
