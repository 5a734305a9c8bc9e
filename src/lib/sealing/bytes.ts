/** Bytes as WebCrypto takes and gives them, here and in a browser. */
export type Bytes = Uint8Array<ArrayBuffer>

/** A key that WebCrypto holds; its bytes cannot be read unless it was made so. */
export type HeldKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

/** 256 bits: content keys, draw secrets, seeds and random ids. */
export const SECRET_BYTES = 32

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** Random bytes of the machine's own generator. */
export const randomBytes = (count: number = SECRET_BYTES): Bytes => crypto.getRandomValues(new Uint8Array(count))

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Whether two are alike, in a time that depends on their length alone. */
export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) difference |= a[i]! ^ (b[i] ?? 0)
  return difference === 0
}

// In pieces: String.fromCharCode takes only so many arguments.
const PIECE = 0x8000

/** Base64 for addresses (RFC 4648 §5), without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

// The last sign may have bits that belong to no byte; they are zero, or several texts would have the same bytes.
const BASE64URL = /^[A-Za-z0-9_-]*$/
const LAST_OF_TWO = /[AQgw]$/
const LAST_OF_THREE = /[AEIMQUYcgkosw048]$/

function isBase64url(text: string): boolean {
  if (!BASE64URL.test(text)) return false
  const over = text.length % 4
  if (over === 2) return LAST_OF_TWO.test(text)
  return over === 0 || (over === 3 && LAST_OF_THREE.test(text))
}

/** Reads `toBase64url`; undefined where the text is not what it would have written. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!isBase64url(text)) return undefined
  const signs = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(signs.length)
  for (let i = 0; i < signs.length; i++) bytes[i] = signs.charCodeAt(i)
  return bytes
}

/** Two signs a byte, as sums of files are usually written. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const HEX = /^(?:[0-9a-f]{2})*$/

/** Reads `toHex`; undefined where the text is not what it would have written. */
export function fromHex(text: string): Bytes | undefined {
  if (!HEX.test(text)) return undefined
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16))
}

/** Reads a text that is known to be base64url; a fault where it is not. */
export function decode(text: string): Bytes {
  const bytes = fromBase64url(text)
  if (!bytes) throw new Error('Not base64url.')
  return bytes
}

/** SHA-256 over the parts, one after the other. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)))
}
