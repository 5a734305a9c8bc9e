import { isAscii, isUtf8 } from 'node:buffer'

/** The encodings that `detectEncoding` can tell apart; any other label of the WHATWG Encoding Standard can be chosen by hand. */
export type DetectedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

/** How much the bytes prove: a byte order mark or non-ASCII UTF-8 is certain, a single-byte encoding never more than likely. */
export type Sureness = 'certain' | 'likely' | 'guess'

export type EncodingFinding = { encoding: DetectedEncoding; sure: Sureness; bom: boolean }

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)

/** Where an unfinished UTF-8 sequence at the end begins, or the length if the last one is whole. */
function wholeUtf8Length(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needs > back ? bytes.length - back : bytes.length
    }
  }
  return bytes.length
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 }
  const end = Math.min(bytes.length, 4096)
  for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2 ? 'odd' : 'even'] += 1
  return zeros
}

/** Text in UTF-16 without a byte order mark: for Latin letters every second byte is zero. */
function detectUtf16(bytes: Uint8Array): EncodingFinding | undefined {
  const { even, odd } = countZeros(bytes)
  const half = Math.min(bytes.length, 4096) / 2
  if (odd > half * 0.4 && even < half * 0.05) return { encoding: 'utf-16le', sure: 'likely', bom: false }
  if (even > half * 0.4 && odd < half * 0.05) return { encoding: 'utf-16be', sure: 'likely', bom: false }
  return undefined
}

/** Old Macintosh exports end lines with a lone CR and put letters where Windows-1252 has rare signs. */
function detectSingleByte(bytes: Uint8Array): EncodingFinding {
  let low = 0
  let high = 0
  for (const byte of bytes) {
    if (byte >= 0x80 && byte < 0xa0) low += 1
    else if (byte >= 0xc0) high += 1
  }
  const isOldMac = bytes.includes(0x0d) && !bytes.includes(0x0a) && low > high
  return {
    encoding: isOldMac ? 'macintosh' : 'windows-1252',
    sure: isOldMac || low > high ? 'guess' : 'likely',
    bom: false,
  }
}

/** Tells the encoding of text from its first bytes; `whole` says that there are no more. */
export function detectEncoding(bytes: Uint8Array, whole: boolean): EncodingFinding {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', sure: 'certain', bom: true }
  if (startsWith(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', sure: 'certain', bom: true }
  if (startsWith(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', sure: 'certain', bom: true }
  const utf16 = detectUtf16(bytes)
  if (utf16) return utf16
  if (isAscii(bytes)) return { encoding: 'utf-8', sure: whole ? 'certain' : 'likely', bom: false }
  const end = whole ? bytes.length : wholeUtf8Length(bytes)
  if (isUtf8(bytes.subarray(0, end))) return { encoding: 'utf-8', sure: 'certain', bom: false }
  return mostlyUtf8(bytes) ?? detectSingleByte(bytes)
}

/** A UTF-8 file with a few broken bytes is still UTF-8: then most multi-byte sequences are whole. */
function mostlyUtf8(bytes: Uint8Array): EncodingFinding | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken += 1
    else if (code >= 0x80) whole += 1
  }
  return whole > broken * 4 ? { encoding: 'utf-8', sure: 'guess', bom: false } : undefined
}

/** True for a label that text can be decoded from. */
export function isKnownEncoding(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label))
  } catch {
    return false
  }
}

// A byte that cannot be decoded becomes the lone surrogate U+DC00 + byte (as Python's "surrogateescape"), so that it is
// told from a U+FFFD that stands in the file, costs nothing to carry, and the byte can still be shown.
const undecodable = (byte: number) => String.fromCharCode(0xdc00 + byte)

function sequenceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!
  if (byte < 0x80) return 1
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0
}

function decodeBrokenUtf8(bytes: Buffer): string {
  const parts: string[] = []
  let runStart = 0
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    parts.push(bytes.toString('utf8', runStart, at), undecodable(bytes[at]!))
    at += 1
    runStart = at
  }
  parts.push(bytes.toString('utf8', runStart))
  return parts.join('')
}

type Decode = (bytes: Buffer) => string

function decodeUtf16(bigEndian: boolean): Decode {
  return (bytes) => {
    const even = bytes.length - (bytes.length % 2)
    const units = bigEndian ? Buffer.from(bytes.subarray(0, even)).swap16() : bytes.subarray(0, even)
    return units.toString('utf16le') + (even < bytes.length ? undecodable(bytes[even]!) : '')
  }
}

const decodeUtf8: Decode = (bytes) => {
  if (isAscii(bytes)) return bytes.toString('latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : decodeBrokenUtf8(bytes)
}

/** How many bytes at the start of `bytes` end on a whole character. */
function wholeLength(encoding: string, bytes: Buffer): number {
  if (encoding === 'utf-8') return wholeUtf8Length(bytes)
  return bytes.length - (bytes.length % 2)
}

const isByteOrderMark = (text: string) => text.charCodeAt(0) === 0xfeff

async function* decodeUnicode(source: AsyncIterable<Uint8Array>, encoding: string, decode: Decode) {
  let carried: Buffer = Buffer.alloc(0)
  let first = true
  for await (const chunk of source) {
    const view = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const bytes = carried.length > 0 ? Buffer.concat([carried, view]) : view
    const end = wholeLength(encoding, bytes)
    carried = Buffer.from(bytes.subarray(end))
    if (end === 0) continue
    const text = decode(bytes.subarray(0, end))
    yield first && isByteOrderMark(text) ? text.slice(1) : text
    first = false
  }
  if (carried.length > 0) yield decode(carried)
}

async function* decodeOther(source: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  const mark = (text: string) => (text.includes('\ufffd') ? text.replaceAll('\ufffd', undecodable(0x80)) : text)
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    yield isAscii(bytes) && decoder.encoding !== 'iso-2022-jp'
      ? decoder.decode(undefined, { stream: true }) + bytes.toString('latin1')
      : mark(decoder.decode(bytes, { stream: true }))
  }
  const rest = mark(decoder.decode())
  if (rest) yield rest
}

/**
 * Decodes a stream of bytes, without its byte order mark. A byte that is not of this encoding becomes a lone surrogate,
 * so text that held one is not well formed (`text.isWellFormed()`); `showUndecodable` makes it readable.
 */
export function decodeText(source: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  if (encoding === 'utf-8') return decodeUnicode(source, encoding, decodeUtf8)
  if (encoding === 'utf-16le') return decodeUnicode(source, encoding, decodeUtf16(false))
  if (encoding === 'utf-16be') return decodeUnicode(source, encoding, decodeUtf16(true))
  return decodeOther(source, encoding)
}

/** Writes bytes that could not be decoded as `\xE9`, so that the text can be shown and stored. */
export function showUndecodable(text: string): string {
  if (text.isWellFormed()) return text
  return text.replace(/\p{Surrogate}/gu, (lone) => {
    const code = lone.charCodeAt(0)
    const hex = code.toString(16).toUpperCase()
    return code >= 0xdc80 && code <= 0xdcff ? `\\x${(code - 0xdc00).toString(16).toUpperCase()}` : `\\u${hex}`
  })
}
