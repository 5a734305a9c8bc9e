import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areEqual, concat, fromBase64url, fromHex, toBase64url, toHex } from './bytes.ts'
import { MOST_BODY_BYTES, padBody, sizeOfAttachment, unpadBody } from './padding.ts'

const someBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes))

describe('base64url', () => {
  it('writes what Node writes and reads it again', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
      }),
    )
  })

  it('has one text for the same bytes: no padding, no loose bits, no other signs', () => {
    expect(['QQ==', 'QR', 'Q', 'Q+', 'Q Q'].map(fromBase64url)).toEqual(Array(5).fill(undefined))
  })

  it('reads a text where, and only where, it would be written so', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,9}$/), (text) => {
        const bytes = fromBase64url(text)
        expect(bytes !== undefined).toBe(Buffer.from(text, 'base64url').toString('base64url') === text)
        if (bytes) expect(toBase64url(bytes)).toBe(text)
      }),
    )
  })

  it('writes long ones as well', () => {
    const long = new Uint8Array(100_000).fill(7)
    expect(fromBase64url(toBase64url(long))).toEqual(long)
  })
})

it('writes and reads hex as Node does', () => {
  fc.assert(
    fc.property(someBytes, (bytes) => {
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
      expect(fromHex(toHex(bytes))).toEqual(bytes)
    }),
  )
  expect(['0', 'AB', 'zz', '0 '].map(fromHex)).toEqual(Array(4).fill(undefined))
})

it('compares bytes as they are', () => {
  fc.assert(
    fc.property(someBytes, someBytes, (a, b) => {
      expect(areEqual(a, b)).toBe(Buffer.compare(a, b) === 0)
      expect(areEqual(a, concat(a, new Uint8Array(0)))).toBe(true)
    }),
  )
})

describe('filling up', () => {
  it('gives bodies one of two lengths, and back what was filled up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_BODY_BYTES }), (length) => {
        const body = new Uint8Array(length).fill(1)
        const padded = padBody(body)!
        expect([16, 64].map((kib) => kib * 1024)).toContain(padded.length)
        expect(unpadBody(padded)).toEqual(body)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses what is too long, and what was filled with anything but zeros', () => {
    expect(padBody(new Uint8Array(MOST_BODY_BYTES + 1))).toBeUndefined()
    const padded = padBody(new Uint8Array(10))!
    padded[padded.length - 1] = 1
    expect(unpadBody(padded)).toBeUndefined()
    expect(unpadBody(new Uint8Array(100))).toBeUndefined()
    expect(unpadBody(new Uint8Array(16 * 1024).fill(255))).toBeUndefined()
  })

  it('gives files a power of two from 256 KiB to 4 MiB', () => {
    const kib = [0, 1, 256, 257, 512, 700, 4 * 1024].map((n) => sizeOfAttachment(n * 1024)! / 1024)
    expect(kib).toEqual([256, 256, 256, 512, 512, 1024, 4 * 1024])
    expect(sizeOfAttachment(4 * 1024 * 1024 + 1)).toBeUndefined()
  })
})
