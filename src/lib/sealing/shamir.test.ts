import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineShares, invert, multiply, SHARE_PLACES, splitSecret } from './shamir.ts'

const bytes = Array.from({ length: 256 }, (_, i) => i)
const someBytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((b) => new Uint8Array(b))

/** The product by hand: polynomials over GF(2), then the remainder. */
function multiplyByHand(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 8; bit++) if ((b >> bit) & 1) product ^= a << bit
  for (let bit = 14; bit >= 8; bit--) if ((product >> bit) & 1) product ^= 0x11b << (bit - 8)
  return product
}

describe('the field of 256', () => {
  it('multiplies all pairs as polynomials do', () => {
    for (const a of bytes)
      for (const b of bytes) if (multiply(a, b) !== multiplyByHand(a, b)) expect([a, b]).toEqual([])
  })

  it('inverts all but nothing', () => {
    expect(bytes.slice(1).map((a) => multiply(a, invert(a)))).toEqual(bytes.slice(1).map(() => 1))
    expect(invert(0)).toBe(0)
  })
})

describe('two of three shares', () => {
  const pairs = SHARE_PLACES.flatMap((a) => SHARE_PLACES.filter((b) => b !== a).map((b) => [a, b] as const))

  it('give the secret, whichever two and in whichever order', () => {
    fc.assert(
      fc.property(someBytes(32), someBytes(32), (secret, slopes) => {
        const shares = splitSecret(secret, slopes)
        for (const [a, b] of pairs) expect(combineShares(shares[a - 1]!, shares[b - 1]!)).toEqual(secret)
      }),
    )
  })

  it('are refused where they are one share twice', () => {
    const [share] = splitSecret(new Uint8Array(32), new Uint8Array(32))
    expect(() => combineShares(share!, share!)).toThrow('no secret')
  })
})

describe('one share alone', () => {
  it('fits every secret equally: each value of its bytes comes from each secret by exactly one slope', () => {
    for (const place of SHARE_PLACES)
      for (const secret of [0, 1, 0x53, 0xff]) {
        const seen = bytes.map((slope) => splitSecret(Uint8Array.of(secret), Uint8Array.of(slope))[place - 1]!.bytes[0])
        expect(seen.toSorted((a, b) => a! - b!)).toEqual(bytes)
      }
  })

  it('with another that was made up gives some other secret', () => {
    fc.assert(
      fc.property(someBytes(32), someBytes(32), someBytes(32), (secret, slopes, madeUp) => {
        const [first, second] = splitSecret(secret, slopes)
        fc.pre(madeUp.some((byte, i) => byte !== second!.bytes[i]))
        expect(combineShares(first!, { place: 2, bytes: madeUp })).not.toEqual(secret)
      }),
    )
  })
})
