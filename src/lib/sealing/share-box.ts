import { canonicalJson } from '../canonical-json.ts'
import { decrypt, deriveKey, encrypt, onlyNonce } from './aes.ts'
import { type Bytes, decode, type HeldKey, sha256, toBase64url, utf8 } from './bytes.ts'
import { importPublicKey } from './holder-key.ts'
import type { BidContext } from './sealed-bid.ts'

/** A pair for one bid: each of its boxes is sealed with it, and it is sealed in the bid, so that all can be made again. */
export type BidPair = { d: string; x: string; y: string }

const CURVE = { name: 'ECDH', namedCurve: 'P-256' }

/** The public half of a bid's pair, as a point (0x04, x, y). */
export const pointOf = ({ x, y }: BidPair): string => toBase64url(new Uint8Array([4, ...decode(x), ...decode(y)]))

/** Makes the pair for one bid. */
export async function makeBidPair(): Promise<BidPair> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const { d, x, y } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { d: d!, x: x!, y: y! }
}

/** The private half of a bid's pair for use; undefined where the three are no pair. */
export const holdBidPair = (pair: BidPair): Promise<HeldKey | undefined> =>
  crypto.subtle
    .importKey('jwk', { kty: 'EC', crv: 'P-256', ...pair }, CURVE, false, ['deriveBits'])
    .catch(() => undefined)

/** What a box is bound to: the bid's own circumstances, its pair, and the holder it is for. */
export type BoxContext = BidContext & { ephemeral: string; holder: string }

const textOf = (use: string, { version, offerId, supplierId, deadline, ephemeral, holder }: BoxContext) =>
  utf8(canonicalJson({ use, version, offerId, supplierId, deadline, ephemeral, holder }))

/** Between the private half of one side and the public half of the other: the same bytes from either side. */
async function sealingOf(context: BoxContext, held: HeldKey, publicKey: HeldKey) {
  const common = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, held, 256)
  const key = await deriveKey(new Uint8Array(common), textOf('fairlead share key', context))
  return { key, nonce: onlyNonce(), boundTo: textOf('fairlead share', context) }
}

/** Seals a share for one holder. From the same pair it is always the same box. */
export async function sealBox(context: BoxContext, bidPair: HeldKey, holderKey: string, share: Bytes): Promise<string> {
  const publicKey = await importPublicKey(holderKey)
  if (!publicKey) throw new Error('A holder’s key is no point of the curve.')
  return toBase64url(await encrypt(await sealingOf(context, bidPair, publicKey), share))
}

/** The share in a box; undefined where it was not sealed to this holder in these circumstances, or was changed. */
export async function openBox(context: BoxContext, held: HeldKey, box: string): Promise<Bytes | undefined> {
  const publicKey = await importPublicKey(context.ephemeral)
  return publicKey && decrypt(await sealingOf(context, held, publicKey), decode(box))
}

/** What the bid tells of a share outside: enough to know a wrong one, and nothing of what it is. */
export const commitToShare = async (context: BoxContext, share: Bytes): Promise<string> =>
  toBase64url(await sha256(textOf('fairlead share commitment', context), share))
