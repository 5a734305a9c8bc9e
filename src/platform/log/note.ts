import { createHash, createPublicKey, verify } from 'node:crypto'

/** What a checkpoint says: the first `size` events of the log named `origin` have this root. */
export type CheckpointText = { origin: string; size: number; root: Buffer }

const ED25519 = Buffer.from([1])
const KEY_ID_BYTES = 4
const NOTE =
  /^(?<text>(?<origin>[^\n]+)\n(?<size>0|[1-9]\d*)\n(?<root>[A-Za-z0-9+/]{43}=)\n)\n— (?<name>\S+) (?<signature>[A-Za-z0-9+/=]+)\n$/

const rawKey = (publicKey: string) => createPublicKey(publicKey).export({ format: 'der', type: 'spki' }).subarray(-32)

/** Four bytes that tell keys of one name apart, as C2SP signed-note has them. */
const keyId = (origin: string, publicKey: string) =>
  createHash('sha256')
    .update(`${origin}\n`)
    .update(ED25519)
    .update(rawKey(publicKey))
    .digest()
    .subarray(0, KEY_ID_BYTES)

/** The public key as others' tools take it (C2SP signed-note): name, key id, key. */
export const verifierKey = (origin: string, publicKey: string): string =>
  `${origin}+${keyId(origin, publicKey).toString('hex')}+${Buffer.concat([ED25519, rawKey(publicKey)]).toString('base64')}`

type Signer = { sign(bytes: Uint8Array): Uint8Array; readonly publicKey: string }

/** Signs a text of whole lines (C2SP signed-note): the text, an empty line, the name and the signature. */
export function signNote(text: string, origin: string, key: Signer): string {
  const signature = Buffer.concat([keyId(origin, key.publicKey), key.sign(Buffer.from(text))])
  return `${text}\n— ${origin} ${signature.toString('base64')}\n`
}

/** Writes a signed checkpoint (C2SP tlog-checkpoint): origin, size, root, an empty line, the signature. */
export const signCheckpoint = ({ origin, size, root }: CheckpointText, key: Signer): string =>
  signNote(`${origin}\n${size}\n${root.toString('base64')}\n`, origin, key)

/** Reads a checkpoint and proves its signature; undefined where it is none, or was not signed with this key. */
export function openCheckpoint(note: string, publicKey: string): CheckpointText | undefined {
  const parts = NOTE.exec(note)?.groups as Record<'text' | 'origin' | 'size' | 'root' | 'signature', string> | undefined
  if (!parts) return undefined
  const signature = Buffer.from(parts.signature, 'base64')
  const isOurs = signature.subarray(0, KEY_ID_BYTES).equals(keyId(parts.origin, publicKey))
  if (!isOurs || !verify(null, Buffer.from(parts.text), publicKey, signature.subarray(KEY_ID_BYTES))) return undefined
  return { origin: parts.origin, size: Number(parts.size), root: Buffer.from(parts.root, 'base64') }
}
