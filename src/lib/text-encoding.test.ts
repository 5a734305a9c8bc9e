import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, detectEncoding, showUndecodable } from './text-encoding.ts'

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function decode(bytes: Uint8Array, encoding: string, size = 7): Promise<string> {
  let text = ''
  for await (const part of decodeText(inPieces(bytes, size), encoding)) text += part
  return text
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('the encoding of a text', () => {
  it('is certain where a byte order mark says it', () => {
    expect(detectEncoding(Buffer.from('\ufeffa,b'), true)).toEqual({ encoding: 'utf-8', sure: 'certain', bom: true })
    expect(detectEncoding(Buffer.from('\ufeffa,b', 'utf16le'), true)).toMatchObject({ encoding: 'utf-16le', bom: true })
    expect(detectEncoding(utf16be('\ufeffa,b'), true)).toMatchObject({ encoding: 'utf-16be', bom: true })
  })

  it('is UTF-16 where every second byte is zero', () => {
    expect(detectEncoding(Buffer.from('id,name\n1,Año', 'utf16le'), true)).toMatchObject({
      encoding: 'utf-16le',
      sure: 'likely',
    })
    expect(detectEncoding(utf16be('id,name\n1,Año'), true)).toMatchObject({ encoding: 'utf-16be', sure: 'likely' })
  })

  it('is UTF-8 where its sequences are whole, also when the sample ends within one', () => {
    const bytes = Buffer.from('Licitación pública')
    expect(detectEncoding(bytes, true)).toMatchObject({ encoding: 'utf-8', sure: 'certain' })
    expect(detectEncoding(bytes.subarray(0, 10), false)).toMatchObject({ encoding: 'utf-8', sure: 'certain' })
  })

  it('is Windows-1252 where bytes are no UTF-8, and old Macintosh where lines end with CR', () => {
    expect(detectEncoding(Buffer.from('Licitaci\xf3n p\xfablica\n', 'latin1'), true)).toMatchObject({
      encoding: 'windows-1252',
      sure: 'likely',
    })
    expect(detectEncoding(Buffer.from('Licitaci\x97n p\x9cblica\r', 'latin1'), true)).toMatchObject({
      encoding: 'macintosh',
      sure: 'guess',
    })
  })

  it('stays UTF-8 where few bytes are broken among many whole ones', () => {
    expect(detectEncoding(Buffer.from(`${'é'.repeat(20)}\xff`, 'latin1'), true).encoding).toBe('windows-1252')
    expect(detectEncoding(Buffer.concat([Buffer.from('é'.repeat(20)), Buffer.of(0xff)]), true)).toMatchObject({
      encoding: 'utf-8',
      sure: 'guess',
    })
  })
})

describe('decoding', () => {
  it('gives back any text, however its bytes are cut', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const encoding = fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const)
    await fc.assert(
      fc.asyncProperty(text, encoding, fc.integer({ min: 1, max: 9 }), async (t, label, size) => {
        const whole = t.replace(/^\ufeff/, '')
        const bytes =
          label === 'utf-8' ? Buffer.from(whole) : label === 'utf-16le' ? Buffer.from(whole, 'utf16le') : utf16be(whole)
        expect(await decode(bytes, label, size)).toBe(whole)
      }),
    )
  })

  it('drops the byte order mark', async () => {
    expect(await decode(Buffer.from('\ufeffid'), 'utf-8', 1)).toBe('id')
    expect(await decode(Buffer.from('\ufeffid', 'utf16le'), 'utf-16le', 3)).toBe('id')
  })

  it('marks bytes that are no text, and shows them', async () => {
    const text = await decode(Buffer.concat([Buffer.from('caf'), Buffer.of(0xe9), Buffer.from(' é')]), 'utf-8', 2)
    expect(text.isWellFormed()).toBe(false)
    expect(showUndecodable(text)).toBe('caf\\xE9 é')
  })

  it('keeps a replacement character that stands in the file', async () => {
    expect((await decode(Buffer.from('a\ufffdb'), 'utf-8')).isWellFormed()).toBe(true)
  })

  it('never throws, and loses no byte of what is no UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), async (bytes, size) => {
        const text = await decode(bytes, 'utf-8', size)
        const back: number[] = []
        for (const character of text) {
          const code = character.codePointAt(0)!
          if (code >= 0xdc80 && code <= 0xdcff) back.push(code - 0xdc00)
          else back.push(...Buffer.from(character))
        }
        const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
        expect(back).toEqual([...bytes].slice(isMarked ? 3 : 0))
      }),
    )
  })

  it('reads Windows-1252 as browsers do', async () => {
    expect(await decode(Buffer.of(0x80, 0x92, 0xe9), 'windows-1252')).toBe('€’é')
  })
})
