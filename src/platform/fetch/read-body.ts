import type { IncomingMessage } from 'node:http'
import { PassThrough, pipeline, type Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { fetchErrors } from './fetch-errors.ts'

/** Text that is compressed well shrinks to a tenth or a twentieth; a bomb is a thousand times its size. */
const MAX_INFLATION = 100
/** Below this a file may be as empty as it likes. */
const INFLATION_COUNTS_FROM = 10_000_000

const decoders: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

/** What we say we can read. */
export const acceptedEncodings = 'gzip, br, deflate'

function findDecoder(encoding: string): Transform | undefined {
  if (encoding === '' || encoding === 'identity') return undefined
  const make = Object.hasOwn(decoders, encoding) ? decoders[encoding] : undefined
  if (!make) throw fetchErrors.encoding(encoding)
  return make()
}

/** Counts bytes and ends the stream with the error that `check` gives. */
function counter(check: (bytes: number) => Error | undefined) {
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(check(bytes) ?? null, chunk)
    },
  })
  return { stream, count: () => bytes }
}

/** The answer's bytes, inflated where it was sent compressed, within the limits. `explain` words what breaks it. */
export function readBody(answer: IncomingMessage, maxBytes: number, explain: (error: Error) => Error): Readable {
  const decoder = findDecoder((answer.headers['content-encoding'] ?? '').trim().toLowerCase())
  const tooLarge = (bytes: number) => (bytes > maxBytes ? fetchErrors.tooLarge(maxBytes) : undefined)
  const sent = counter(tooLarge)
  const inflated = counter((bytes) => {
    const isBomb = bytes > INFLATION_COUNTS_FROM && bytes > sent.count() * MAX_INFLATION
    return isBomb ? fetchErrors.inflates() : tooLarge(bytes)
  })
  const stages = decoder ? [answer, sent.stream, decoder, inflated.stream] : [answer, sent.stream]
  // Not a stage itself: pipeline would end it with the bare error before it can be explained.
  const body = new PassThrough()
  pipeline(stages, (error) => {
    if (error) body.destroy(explain(error))
  })
  body.on('close', () => answer.destroy())
  return stages.at(-1)!.pipe(body)
}
