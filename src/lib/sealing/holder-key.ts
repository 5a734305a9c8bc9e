import { AppError } from '../app-error.ts'
import { canonicalJson } from '../canonical-json.ts'
import { decrypt, encrypt, onlyNonce } from './aes.ts'
import { type Bytes, decode, fromBase64url, type HeldKey, randomBytes, sha256, toBase64url, utf8 } from './bytes.ts'
import { parseJson } from './parse-json.ts'

/** The public half of the key of somebody who opens bids: a point of P-256 (65 bytes, base64url), and its name. */
export type HolderPublicKey = { keyId: string; publicKey: string }

/** A holder's key that was opened for use; its private half cannot be read out again. */
export type HolderKey = HolderPublicKey & { held: HeldKey }

/** The file that a holder keeps. All but `sealed` is readable, and bound to it. */
type KeyFile = HolderPublicKey & { what: typeof WHAT; version: 1; rounds: number; salt: string; sealed: string }

const WHAT = 'Fairlead key for opening offers'
const CURVE = { name: 'ECDH', namedCurve: 'P-256' }
const LEAST_LETTERS = 15
/** OWASP's least for PBKDF2-HMAC-SHA-256 (2023). */
const ROUNDS = 600_000
// A file that asks for more is not ours, and would keep a server busy that opens it.
const MOST_ROUNDS = 10_000_000
const SALT_BYTES = 32

/** The name of a public key: it follows from the key, so that none can stand in for another. */
async function nameKey(publicKey: Bytes): Promise<string> {
  const hash = await sha256(utf8('fairlead holder key 1\n'), publicKey)
  return toBase64url(hash.subarray(0, 16))
}

/** The public half as WebCrypto takes it; undefined where it is no point of the curve. */
export async function importPublicKey(publicKey: string): Promise<HeldKey | undefined> {
  const point = fromBase64url(publicKey)
  if (!point) return undefined
  return crypto.subtle.importKey('raw', point, CURVE, false, []).catch(() => undefined)
}

/** A public key with its name; undefined where the text is none. For keys that somebody sends us. */
export async function readPublicKey(publicKey: string): Promise<HolderPublicKey | undefined> {
  if (!(await importPublicKey(publicKey))) return undefined
  return { publicKey, keyId: await nameKey(decode(publicKey)) }
}

async function keyFromPassphrase(passphrase: string, salt: Bytes, rounds: number): Promise<Bytes> {
  // NFKC: the same words typed on another keyboard give the same bytes.
  const typed = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveBits',
  ])
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return new Uint8Array(await crypto.subtle.deriveBits(params, typed, 256))
}

const boundTo = ({ sealed: _, ...readable }: KeyFile) => utf8(canonicalJson(readable))

async function sealPrivateKey(privateKey: Bytes, passphrase: string, holder: HolderPublicKey): Promise<KeyFile> {
  const salt = randomBytes(SALT_BYTES)
  const file: KeyFile = { what: WHAT, version: 1, ...holder, rounds: ROUNDS, salt: toBase64url(salt), sealed: '' }
  // The salt is new, so the key is, and encrypts this alone.
  const key = await keyFromPassphrase(passphrase, salt, ROUNDS)
  const sealed = await encrypt({ key, nonce: onlyNonce(), boundTo: boundTo(file) }, privateKey)
  return { ...file, sealed: toBase64url(sealed) }
}

/** Makes a key and the text of the file that its holder keeps. Refuses a passphrase below 15 characters. */
export async function makeHolderKey(passphrase: string): Promise<{ holder: HolderPublicKey; file: string }> {
  if ([...passphrase.normalize('NFKC')].length < LEAST_LETTERS)
    throw new AppError({
      code: 'sealing.short-passphrase',
      kind: 'invalid',
      message:
        'Enter a passphrase of at least 15 characters. Four words that have nothing to do with each other are good.',
    })
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const holder = { keyId: await nameKey(point), publicKey: toBase64url(point) }
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  const file = await sealPrivateKey(privateKey, passphrase, holder)
  return { holder, file: `${JSON.stringify(file, null, 2)}\n` }
}

function isKeyFile(value: unknown): value is KeyFile {
  const file = value as Partial<KeyFile> | null
  if (typeof file !== 'object' || file?.what !== WHAT || file.version !== 1) return false
  const texts = [file.keyId, file.publicKey, file.salt, file.sealed]
  if (!texts.every((text) => typeof text === 'string' && fromBase64url(text))) return false
  const { rounds } = file
  return Number.isInteger(rounds) && rounds! >= ROUNDS && rounds! <= MOST_ROUNDS
}

function readKeyFile(text: string): KeyFile {
  const file = parseJson(text)
  if (isKeyFile(file)) return file
  throw new AppError({
    code: 'sealing.no-key-file',
    kind: 'invalid',
    message:
      'This is not a key for opening offers, or it was changed. Choose the file that you saved when you made your key.',
  })
}

/** Opens a holder's file with its passphrase. The key can be used and not read out. Refuses with the reason. */
export async function openHolderKey(text: string, passphrase: string): Promise<HolderKey> {
  const file = readKeyFile(text)
  const key = await keyFromPassphrase(passphrase, decode(file.salt), file.rounds)
  const sealing = { key, nonce: onlyNonce(), boundTo: boundTo(file) }
  const privateKey = await decrypt(sealing, decode(file.sealed))
  if (!privateKey)
    throw new AppError({
      code: 'sealing.wrong-passphrase',
      kind: 'invalid',
      message: 'The passphrase does not open this key. Check capital letters and spaces, and enter it again.',
    })
  const held = await crypto.subtle.importKey('pkcs8', privateKey, CURVE, false, ['deriveBits'])
  return { keyId: file.keyId, publicKey: file.publicKey, held }
}
