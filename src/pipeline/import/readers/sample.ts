import { isAscii } from 'node:buffer'
import { decodeText, detectEncoding, type EncodingFinding, isKnownEncoding } from '#lib/text-encoding.ts'
import { unknownEncoding } from '../import.errors.ts'
import type { Break, Bytes } from './unpack.ts'

/** The beginning of a file, whether it is all of it, and the bytes that tell its encoding best. */
export type Sample = { bytes: Buffer; isWhole: boolean; evidence: Buffer; brokenAt: Break | undefined }

const SAMPLE_BYTES = 4_000_000
/** How far a file of plain ASCII is searched for the first byte that tells its encoding. */
const SEARCHED_BYTES = 100_000_000

/** Reads the beginning of a file, and on to its first byte that is no ASCII; lets go of the rest. */
export async function takeSample(source: Bytes): Promise<Sample> {
  const chunks: Buffer[] = []
  let evidence: Buffer | undefined
  let length = 0
  for await (const chunk of source.chunks) {
    if (length < SAMPLE_BYTES) chunks.push(chunk)
    length += chunk.length
    if (evidence === undefined && !isAscii(chunk)) evidence = chunk
    if (length >= SAMPLE_BYTES && (evidence || length >= SEARCHED_BYTES)) break
  }
  const bytes = Buffer.concat(chunks)
  const isInSample = length === bytes.length || !isAscii(bytes)
  return {
    bytes,
    isWhole: length === bytes.length && length < SAMPLE_BYTES,
    evidence: isInSample ? bytes : (evidence ?? bytes),
    brokenAt: source.brokenAt(),
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

/** The text of a sample in the encoding that was chosen or found. Throws `import.unknown-encoding`. */
export async function decodeSample(
  sample: Sample,
  chosen: string | undefined,
): Promise<{ text: string; encoding: string; finding: EncodingFinding | undefined }> {
  if (chosen !== undefined && !isKnownEncoding(chosen)) throw unknownEncoding(chosen)
  const finding = chosen === undefined ? detectEncoding(sample.evidence, sample.isWhole) : undefined
  const encoding = finding?.encoding ?? new TextDecoder(chosen).encoding
  let text = ''
  for await (const part of decodeText(once(sample.bytes), encoding)) text += part
  return { text, encoding, finding }
}
