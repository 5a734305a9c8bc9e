import type { Bytes } from './bytes.ts'

const NONCE_BYTES = 12
/** What AES-GCM adds to what it encrypts. */
export const TAG_BYTES = 16

/** A nonce for a key that encrypts this one text and no other. */
export const onlyNonce = (): Bytes => new Uint8Array(NONCE_BYTES)

/** The nonce of part `index` of a text that is encrypted in parts with one key; the last is told apart (STREAM). */
export function nonceOfPart(index: number, isLast: boolean): Bytes {
  const nonce = onlyNonce()
  const view = new DataView(nonce.buffer)
  view.setUint32(7, index)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

type Sealing = { key: Bytes; nonce: Bytes; boundTo: Bytes }

const importKey = (key: Bytes, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use])

const algorithm = ({ nonce, boundTo }: Sealing) => ({ name: 'AES-GCM', iv: nonce, additionalData: boundTo })

/** AES-256-GCM; `boundTo` is not kept in the result and must be the same when it is opened. */
export async function encrypt(sealing: Sealing, plain: Bytes): Promise<Bytes> {
  const key = await importKey(sealing.key, 'encrypt')
  return new Uint8Array(await crypto.subtle.encrypt(algorithm(sealing), key, plain))
}

/** The plain bytes; undefined where anything is not what it was when they were encrypted. */
export async function decrypt(sealing: Sealing, sealed: Bytes): Promise<Bytes | undefined> {
  const key = await importKey(sealing.key, 'decrypt')
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(sealing), key, sealed))
  } catch {
    // WebCrypto tells no reason, on purpose: the key, the nonce, what it is bound to or a byte is another.
    return undefined
  }
}

/** A key of 256 bits for one purpose from a secret of 256 bits (HKDF-SHA-256, RFC 5869). */
export async function deriveKey(secret: Bytes, purpose: Bytes): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const params = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: purpose }
  return new Uint8Array(await crypto.subtle.deriveBits(params, base, 256))
}
