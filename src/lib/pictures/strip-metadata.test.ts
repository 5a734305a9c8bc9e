import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOrientation, writeOrientation } from './orientation.ts'
import { stripMetadata } from './strip-metadata.ts'

const CANARY = 'zanzibar-canary'
const bytesOf = (...parts: (Uint8Array | number[] | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])))

const segment = (marker: number, ...parts: (Uint8Array | number[] | string)[]) => {
  const content = bytesOf(...parts)
  return bytesOf([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff], content)
}
const SCAN = [0x12, 0xff, 0x00, 0xff, 0xd0, 0x34, 0x00]
const tables = [segment(0xdb, [0, ...Array(64).fill(1)]), segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0])]
const jpeg = (extra: Uint8Array[], behind = '') =>
  bytesOf([0xff, 0xd8], ...extra, ...tables, segment(0xda, [1, 1, 0, 0, 63, 0]), SCAN, [0xff, 0xd9], behind)

const chunk = (type: string, content: Uint8Array | string) => {
  const named = bytesOf(type, content)
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(named.length - 4)
  sum.writeUInt32BE(crc32(named))
  return bytesOf(length, named, sum)
}
const head = chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0))
const data = chunk('IDAT', deflateSync(Uint8Array.of(0, 128)))
const png = (extra: Uint8Array[], behind = '') =>
  bytesOf('\x89PNG\r\n\x1a\n', head, ...extra, data, chunk('IEND', ''), behind)

const strip = (bytes: Uint8Array) => stripMetadata(bytes)?.bytes
const latin = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')

describe('a photograph', () => {
  it('loses place, comments, small pictures and what stands behind its end; colours and turn stay', () => {
    const exif = bytesOf('Exif\0\0', writeOrientation(6), CANARY)
    const icc = segment(0xe2, 'ICC_PROFILE\0', [1, 1], 'colours')
    const extra = [
      segment(0xe0, 'JFIF\0', [1, 1, 1, 0, 72, 0, 72, 1, 1], [9, 9, 9]),
      segment(0xe1, exif),
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${CANARY}`),
      icc,
      segment(0xed, `Photoshop 3.0\0${CANARY}`),
      segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1]),
      segment(0xfe, CANARY),
    ]
    const turned = segment(0xe1, 'Exif\0\0', writeOrientation(6))
    const jfif = segment(0xe0, 'JFIF\0', [1, 1, 1, 0, 72, 0, 72, 0, 0])
    const kept = [jfif, turned, icc, segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 1])]
    expect(strip(jpeg(extra, CANARY))).toEqual(jpeg(kept))
  })

  it('keeps its picture data to the byte, also where that is broken off', () => {
    const whole = jpeg([])
    expect(strip(whole)).toEqual(whole)
    expect(strip(whole.subarray(0, -4))).toEqual(whole.subarray(0, -4))
  })
})

describe('a drawing or screenshot', () => {
  it('loses texts, times and camera data; what says how it is drawn stays', () => {
    const texts = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'prVt'].map((type) => chunk(type, CANARY))
    const drawn = [chunk('gAMA', Uint8Array.of(0, 0, 177, 143)), chunk('eXIf', writeOrientation(8))]
    const eXIf = chunk('eXIf', bytesOf(writeOrientation(8), CANARY))
    expect(strip(png([drawn[0]!, ...texts, eXIf], CANARY))).toEqual(png(drawn))
  })
})

describe('taking metadata out', () => {
  const anyText = fc.string({ unit: 'binary-ascii', maxLength: 40 })
  const anyJpeg = fc
    .array(fc.tuple(fc.constantFrom(0xe0, 0xe1, 0xe2, 0xe5, 0xed, 0xee, 0xfe), anyText), { maxLength: 6 })
    .map((all) =>
      jpeg(
        all.map(([marker, text]) => segment(marker, `${CANARY}${text}`)),
        CANARY,
      ),
    )
  const anyPng = fc
    .array(fc.tuple(fc.constantFrom('tEXt', 'iTXt', 'eXIf', 'tIME', 'abCd'), anyText), { maxLength: 6 })
    .map((all) =>
      png(
        all.map(([type, text]) => chunk(type, `${CANARY}${text}`)),
        CANARY,
      ),
    )

  it('leaves none of it, and a picture that stays as it is when it is done again', () => {
    fc.assert(
      fc.property(fc.oneof(anyJpeg, anyPng), (bytes) => {
        const once = strip(bytes)!
        expect(latin(once)).not.toContain(CANARY)
        expect(strip(once)).toEqual(once)
      }),
    )
  })

  it('never fails on what is no picture, or is broken, and never makes it longer', () => {
    const broken = fc.tuple(fc.oneof(anyJpeg, anyPng), fc.nat(), fc.nat(255)).map(([bytes, at, value]) => {
      const copy = Uint8Array.from(bytes)
      copy[at % copy.length] = value
      return copy.subarray(0, copy.length - (at % 5))
    })
    fc.assert(
      fc.property(fc.oneof(broken, fc.uint8Array()), (bytes) => {
        expect(strip(bytes)?.length ?? 0).toBeLessThanOrEqual(bytes.length)
      }),
    )
    expect(stripMetadata(bytesOf('GIF89a'))).toBeUndefined()
  })

  it('reads every turn in both orders of bytes, and none from nonsense', () => {
    for (let turn = 1; turn <= 8; turn++) expect(readOrientation(writeOrientation(turn))).toBe(turn)
    const little = Uint8Array.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 5, 0, 0, 0])
    expect(readOrientation(little)).toBe(5)
    fc.assert(fc.property(fc.uint8Array(), (bytes) => [1, 2, 3, 4, 5, 6, 7, 8].includes(readOrientation(bytes))))
  })
})
