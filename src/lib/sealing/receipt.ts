import { canonicalJson } from '../canonical-json.ts'
import { fromBase64url, type HeldKey, toBase64url, utf8 } from './bytes.ts'
import { type ClosedOfferLog, isWholeLog, type OfferLeaf, writeLeaf } from './offer-log.ts'
import { parseJson } from './parse-json.ts'

/**
 * What a bidder keeps: the leaf of their bid, signed. It tells nothing about other bids, and later proves that this bid
 * was received, when, and with which bytes. `publicKey` is the installation's, Ed25519, as PEM.
 */
export type Receipt = { leaf: string; signature: string; publicKey: string }

// The log's key signs checkpoints as well. No checkpoint has a second line that begins with a brace.
const signedText = (leaf: string) => utf8(`Fairlead receipt 1\n${leaf}`)

type Signer = { sign(bytes: Uint8Array): Uint8Array; readonly publicKey: string }

/** Signs the receipt for a leaf with the installation's key. */
export function signReceipt(leaf: OfferLeaf, key: Signer): Receipt {
  const text = writeLeaf(leaf)
  return { leaf: text, signature: toBase64url(key.sign(signedText(text))), publicKey: key.publicKey }
}

/** The text of the file that a bidder saves. */
export const writeReceipt = (receipt: Receipt): string => canonicalJson(receipt)

/** Reads a receipt that a bidder brings; undefined where the text is none. */
export function readReceipt(text: string): Receipt | undefined {
  const receipt = parseJson(text) as Partial<Receipt> | null | undefined
  if (typeof receipt !== 'object' || receipt === null) return undefined
  const { leaf, signature, publicKey } = receipt
  if (typeof leaf !== 'string' || typeof signature !== 'string' || typeof publicKey !== 'string') return undefined
  return { leaf, signature, publicKey }
}

const PEM = /-----(?:BEGIN|END) PUBLIC KEY-----|\s/g

async function importVerifier(pem: string): Promise<HeldKey | undefined> {
  const der = fromBase64url(pem.replace(PEM, '').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''))
  return der && crypto.subtle.importKey('spki', der, 'Ed25519', false, ['verify']).catch(() => undefined)
}

/** Whether the installation with this public key signed the receipt. */
export async function isReceiptSigned({ leaf, signature }: Receipt, publicKey: string): Promise<boolean> {
  const key = await importVerifier(publicKey)
  const bytes = fromBase64url(signature)
  return key !== undefined && bytes !== undefined && crypto.subtle.verify('Ed25519', key, bytes, signedText(leaf))
}

/** What a receipt shows when it is held against the log of an offer that was published after the opening. */
export type ReceiptFinding = 'in-the-log' | 'not-in-the-log' | 'not-signed' | 'log-not-whole'

/** Checks a receipt against the published log. `not-in-the-log`, with a good signature, proves that a bid was left out. */
export async function checkReceipt(receipt: Receipt, publicKey: string, log: ClosedOfferLog): Promise<ReceiptFinding> {
  if (!(await isReceiptSigned(receipt, publicKey))) return 'not-signed'
  if (!(await isWholeLog(log))) return 'log-not-whole'
  return log.leaves.includes(receipt.leaf) ? 'in-the-log' : 'not-in-the-log'
}
