import { decodeText, detectEncoding, type EncodingFinding, isKnownEncoding } from '#lib/text-encoding.ts'
import { unknownEncoding } from '../import.errors.ts'
import type { Break, Bytes } from './unpack.ts'

/** The beginning of a file, and whether it is all of it. */
export type Sample = { bytes: Buffer; isWhole: boolean; brokenAt: Break | undefined }

const SAMPLE_BYTES = 4_000_000

/** Reads the beginning of a file and lets go of the rest. */
export async function takeSample(source: Bytes): Promise<Sample> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of source.chunks) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= SAMPLE_BYTES) break
  }
  return { bytes: Buffer.concat(chunks), isWhole: length < SAMPLE_BYTES, brokenAt: source.brokenAt() }
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
  const finding = chosen === undefined ? detectEncoding(sample.bytes, sample.isWhole) : undefined
  const encoding = finding?.encoding ?? new TextDecoder(chosen).encoding
  let text = ''
  for await (const part of decodeText(once(sample.bytes), encoding)) text += part
  return { text, encoding, finding }
}
