import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { AppError } from '#lib/app-error.ts'
import { type OcdsDocument, refuse } from './document.ts'
import type { SplitOptions } from './split-state.ts'
import { createSplitter } from './splitter.ts'

/** Bytes of a file: a read stream, a request's body, or chunks in memory. Chunks are kept, so they must not be reused. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const MEGABYTE = 1024 * 1024
const DEFAULTS: SplitOptions = { maxDocumentBytes: 512_000_000, lines: false }
/** JSON shrinks to a tenth or a thirtieth; what inflates 250-fold over this much was made to fill a machine. */
const INFLATION = { free: 256 * MEGABYTE, ratio: 250 }
const START = { offset: 0, line: 1, column: 1 }

/**
 * Reads the documents of one file as they arrive, plain or gzip: release and record packages (larger than memory too),
 * bare releases and records, arrays, NDJSON, concatenated JSON. Memory holds one chunk and the document in hand.
 * Throws AppError `packages.*` (invalid) with line and column where the file cannot be cut any further.
 */
export async function* splitDocuments(
  source: ByteSource,
  options: Partial<SplitOptions> = {},
): AsyncGenerator<OcdsDocument, void, undefined> {
  for await (const batch of splitInBatches(source, options)) yield* batch
}

/** The same, all documents of a chunk at once: half the cost where they are small. */
export async function* splitInBatches(
  source: ByteSource,
  options: Partial<SplitOptions> = {},
): AsyncGenerator<OcdsDocument[], void, undefined> {
  const splitter = createSplitter({ ...DEFAULTS, ...options })
  for await (const chunk of unpack(source)) {
    const found = splitter.push(chunk)
    if (found.length) yield found
  }
  const last = splitter.end()
  if (last.length) yield last
}

const asBuffer = (bytes: Uint8Array) =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

/** The file's own bytes, unpacked where its first two say gzip. Refuses what else its first bytes tell of. */
async function* unpack(source: ByteSource): AsyncGenerator<Buffer, void, undefined> {
  const chunks = readAll(source)
  let head: Buffer = Buffer.alloc(0)
  while (head.length < 4) {
    const { value, done } = await chunks.next()
    if (done) break
    head = head.length ? Buffer.concat([head, value]) : value
  }
  refuseOtherFormats(head)
  const isGzip = head[0] === 0x1f && head[1] === 0x8b
  const whole = withHead(head, chunks)
  yield* isGzip ? gunzip(whole) : whole
}

async function* readAll(source: ByteSource): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of source) if (chunk.length) yield asBuffer(chunk)
}

async function* withHead(head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  if (head.length) yield head
  yield* rest
}

const OTHER_FORMATS: readonly { starts: readonly number[]; what: string }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], what: 'this is a zip archive or a spreadsheet, not JSON. Unpack it first' },
  { starts: [0xff, 0xfe], what: 'this is UTF-16, but OCDS must be UTF-8. Save the file as UTF-8' },
  { starts: [0xfe, 0xff], what: 'this is UTF-16, but OCDS must be UTF-8. Save the file as UTF-8' },
  { starts: [0x7b, 0x00], what: 'this is UTF-16, but OCDS must be UTF-8. Save the file as UTF-8' },
  { starts: [0x00, 0x7b], what: 'this is UTF-16, but OCDS must be UTF-8. Save the file as UTF-8' },
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'this is a PDF, not JSON' },
]

function refuseOtherFormats(head: Buffer): void {
  const other = OTHER_FORMATS.find(({ starts }) => starts.every((byte, at) => head[at] === byte))
  if (other) throw refuse(other.what.includes('UTF-16') ? 'packages.not-utf8' : 'packages.not-json', other.what, START)
}

async function* gunzip(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let bytesIn = 0
  let bytesOut = 0
  const counted = async function* () {
    for await (const chunk of packed) {
      bytesIn += chunk.length
      yield chunk
    }
  }
  const inflated = Readable.from(counted()).on('error', (error) => gunzipper.destroy(error))
  const gunzipper = createGunzip({ chunkSize: MEGABYTE / 4 })
  try {
    for await (const chunk of inflated.pipe(gunzipper)) {
      bytesOut += chunk.length
      if (bytesOut > INFLATION.free && bytesOut > bytesIn * INFLATION.ratio) throw inflatesTooMuch()
      yield chunk
    }
  } catch (error) {
    throw isZlibError(error) ? damaged(error) : error
  } finally {
    inflated.destroy()
    gunzipper.destroy()
  }
}

const isZlibError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')

function damaged({ code }: { code: string }): AppError {
  const cut = code === 'Z_BUF_ERROR'
  return new AppError({
    code: cut ? 'packages.truncated' : 'packages.damaged-gzip',
    kind: 'invalid',
    message: cut
      ? 'The gzip file ends too early. It may have been cut off.'
      : 'The gzip file is damaged. Fetch it again.',
  })
}

const inflatesTooMuch = () =>
  new AppError({
    code: 'packages.inflates-too-much',
    kind: 'invalid',
    message: `The gzip file inflates more than ${INFLATION.ratio}-fold, which no real data does.`,
  })
