import { type Bytes, randomBytes } from './bytes.ts'

// Shamir's scheme for two of three over GF(2^8): each byte of the secret is where a line of its own meets x = 0, and a
// share is that line at x = 1, 2 or 3. One point of a line says nothing about where it meets 0.

/** The places of the three shares. */
export const SHARE_PLACES = [1, 2, 3] as const
export type SharePlace = (typeof SHARE_PLACES)[number]

/** One of three shares: `bytes` is as long as the secret. */
export type Share = { place: SharePlace; bytes: Bytes }

/**
 * Product in GF(2^8) modulo x^8 + x^4 + x^3 + x + 1. Always the same eight steps, without a branch or a table that
 * depends on the secret.
 */
export function multiply(a: number, b: number): number {
  let product = 0
  let left = a
  for (let bit = 0; bit < 8; bit++) {
    product ^= left & -((b >> bit) & 1)
    left = ((left << 1) ^ (0x11b & -(left >> 7))) & 0x1ff
  }
  return product & 0xff
}

/** The inverse: a^254, by squaring; 0 for 0. */
export function invert(a: number): number {
  let [power, inverse] = [a, 1]
  for (let bit = 1; bit < 8; bit++) {
    power = multiply(power, power)
    inverse = multiply(inverse, power)
  }
  return inverse
}

/** The share of `secret` at one place, of the lines with these slopes. */
export const shareAt = (secret: Bytes, slopes: Bytes, place: SharePlace): Share => ({
  place,
  bytes: secret.map((byte, i) => byte ^ multiply(slopes[i]!, place)),
})

/** Random slopes for a secret of this length. */
export const makeSlopes = (secret: Bytes): Bytes => randomBytes(secret.length)

/** Three shares, any two of which give the secret; the same secret and slopes give the same shares. */
export const splitSecret = (secret: Bytes, slopes: Bytes): Share[] =>
  SHARE_PLACES.map((place) => shareAt(secret, slopes, place))

/** The secret that two shares of different places give: the line through both, at x = 0. */
export function combineShares(a: Share, b: Share): Bytes {
  if (a.place === b.place) throw new Error('Two shares of one place give no secret.')
  const scale = invert(a.place ^ b.place)
  const [ofA, ofB] = [multiply(b.place, scale), multiply(a.place, scale)]
  return a.bytes.map((byte, i) => multiply(byte, ofA) ^ multiply(b.bytes[i]!, ofB))
}
