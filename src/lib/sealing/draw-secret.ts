import { canonicalJson } from '../canonical-json.ts'
import { type Bytes, sha256, toBase64url, toHex, utf8 } from './bytes.ts'

type Whose = { offerId: string; supplierId: string }

/**
 * What a bid tells of its secret before it is opened. It names offer and supplier, so that a commitment that somebody
 * copied from another bid opens to nothing.
 */
export const commitToSecret = async ({ offerId, supplierId }: Whose, secret: Bytes): Promise<string> =>
  toBase64url(await sha256(utf8(canonicalJson({ use: 'fairlead draw secret', offerId, supplierId })), secret))

/** What an offer tells of its seed when it is published: SHA-256 over its bytes, in hex. */
export const commitToSeed = async (seed: Bytes): Promise<string> => toHex(await sha256(seed))
