import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyContent, chartPicture, HOSTILE, POINT, paper, paragraph } from '../../../../../tests/support/contents.ts'
import type { Content, Inline } from '../../content.ts'
import { layBlocks } from './lay-out.ts'
import { renderPdf } from './render-pdf.ts'
import { listLacking, sayLacking, writeWithout } from './signs.ts'

/** All that stands in the file, streams unpacked where they are packed the usual way. */
function unpack(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map((found) => {
    const from = found.index + found[0].length
    try {
      return inflateSync(bytes.subarray(from, text.indexOf('endstream', from))).toString('latin1')
    } catch {
      return ''
    }
  })
  return text + streams.join('\n')
}

const everything: Content = [
  { type: 'heading', level: 3, inlines: [{ text: 'Goals' }] },
  { type: 'figure', title: 'Small vendors get 9 days', picture: chartPicture('c1', 'Small nine, large more') },
  {
    type: 'figure',
    title: 'A photograph',
    picture: { alt: 'A red point', bytes: new Uint8Array(POINT), type: 'image/png' },
  },
  { type: 'table', caption: 'People', head: [[{ text: 'Name' }]], rows: [[[{ text: 'Ada' }]]] },
  { type: 'list', ordered: false, items: [[paragraph('One')]] },
  {
    type: 'claim',
    claim: {
      id: '1',
      kind: 'finding',
      strength: 'weak',
      grounds: (['words', 'rows', 'decisions'] as const).map((ground) => ({
        ref: `x:${ground}`,
        ground,
        name: ground,
      })),
    },
    blocks: [paragraph('It is so.')],
  },
]

describe('a PDF', () => {
  it('is tagged, says that it keeps PDF/UA-1, and carries language, title and the words of pictures', async () => {
    const text = unpack(await renderPdf(everything, paper))
    for (const part of [
      '/StructTreeRoot',
      /pdfuaid:part>1</,
      /\/Lang ?\(en\)/,
      /<dc:title>[\s\S]*Scope of work/,
      '/DisplayDocTitle true',
      /\/S ?\/Table/,
      /\/S ?\/TH/,
      /\/S ?\/H1/,
      /\/S ?\/Figure/,
      'Small nine, large more',
      '/Artifact',
    ])
      expect([part, typeof part === 'string' ? text.includes(part) : part.test(text)]).toEqual([part, true])
  })

  it('marks a claim by its edge: dashed without ground, amber where it is weak', async () => {
    const edgeOf = async (strength: 'none' | 'weak' | 'grounded') => {
      const claim = { id: '1', kind: 'finding' as const, strength, grounds: [] }
      const text = unpack(await renderPdf([{ type: 'claim', claim, blocks: [paragraph('It is so.')] }], paper))
      return {
        isDashed: /^\[[\d.]+ [\d.]+\] 0 d$/m.test(text),
        isAmber: /^0\.70\d* 0\.34\d* 0 scn$/m.test(text),
      }
    }
    expect(await edgeOf('none')).toEqual({ isDashed: true, isAmber: false })
    expect(await edgeOf('weak')).toEqual({ isDashed: false, isAmber: true })
    expect(await edgeOf('grounded')).toEqual({ isDashed: false, isAmber: false })
  })

  it('is the same, byte by byte, for the same text', async () => {
    const [first, second] = [await renderPdf(everything, paper), await renderPdf(everything, paper)]
    expect(Buffer.compare(first, second)).toBe(0)
    const letter = await renderPdf(everything, paper, { size: 'us-letter' })
    expect(unpack(letter)).toContain('[0 0 612 792]')
  })

  it('is made of any text, and nothing of it is taken for markup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyContent, { minLength: 4, maxLength: 4 }), async (contents) => {
        const pdf = await renderPdf(contents.flat(), { ...paper, title: HOSTILE[2]! })
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
      }),
      { numRuns: 5, endOnFailure: true },
    )
  }, 120_000)

  it('writes signs that no font has by their number', async () => {
    expect((await renderPdf(HOSTILE.map(paragraph), { ...paper, title: '日本 🐟 \u0001' })).length).toBeGreaterThan(
      1000,
    )
    const said =
      'message: "PDF/UA-1 error: the text `\\"日\\"` could not be displayed with", "the text `\\"\\\\u{1f41f}\\"` could not be displayed'
    expect(listLacking(said)).toEqual(['日', '🐟'])
    expect(writeWithout(new Set(['日', '\u200b']))('a日\u200bb')).toBe('a[U+65E5]b')
  })

  it('leaves out emoji that no font has, with what belongs to them, and says so in words', async () => {
    const family = [...'👨\u200d👩🏽\u200d👧']
    const write = writeWithout(new Set(['🐟', '🇫', '🇷', '\ufe0f', ...family]))
    const said = ['Fish 🐟 sells', '🐟 first', 'last 🐟', 'in🐟side', '  code 🇫🇷', family.join('')].map(write)
    expect(said).toEqual(['Fish sells', 'first', 'last ', 'inside', '  code ', ''])
    expect(sayLacking(new Set())).toBe('')
    expect(sayLacking(new Set(['\u200d']))).toBe('')
    expect(sayLacking(new Set(['🐟']))).toMatch(/emoji.*web page/)
    expect(sayLacking(new Set(['🐟', '日']))).toMatch(/emoji.*\[U\+65E5\].*web page/)
    const empty = (inlines: Inline[]): Content => [
      { type: 'heading', level: 1, inlines },
      { type: 'paragraph', inlines: inlines.map((one) => ({ ...one, link: 'https://fish.example' })) },
      { type: 'table', caption: '🐟', head: [inlines], rows: [[inlines]] },
    ]
    expect((await renderPdf(empty([{ text: '🐟' }]), { ...paper, title: '🐟' })).length).toBeGreaterThan(1000)
  })

  it('writes the address behind the words where links cannot be set', () => {
    const laid = (links: boolean) => {
      const writer = { pictures: new Map(), write: (text: string) => text, level: { last: 0 }, links }
      const linked = { text: 'the law', link: 'https://law.example' }
      return layBlocks([{ type: 'paragraph', inlines: [linked] }], writer)[0]
    }
    expect(laid(true)).toMatchObject({ inlines: [{ text: 'the law', link: 'https://law.example' }] })
    expect(laid(false)).toEqual({ type: 'paragraph', inlines: [{ text: 'the law (https://law.example)' }] })
  })

  it('names the figure whose picture has no words, or is none', async () => {
    const figure = (title: string, picture: object) =>
      renderPdf([{ type: 'quote', blocks: [{ type: 'figure', title, picture } as never] }], paper)
    const bytes = new Uint8Array(POINT)
    await expect(figure('Days', { alt: ' ', bytes, type: 'image/png' })).rejects.toMatchObject({
      code: 'render.no-alt',
      message: expect.stringContaining('“Days”'),
    })
    await expect(figure('', { alt: 'x', bytes, type: 'image/jpeg' })).rejects.toMatchObject({
      code: 'render.bad-picture',
      message: expect.stringContaining('figure 1'),
    })
    await expect(figure('x', { alt: 'x', svg: '<svg height="9" width="9"><g></svg>' })).rejects.toMatchObject({
      code: 'render.not-typeset',
    })
  })

  it('is given up, and says so, when it takes too long or too much', async () => {
    const long: Content = Array.from({ length: 4000 }, () => paragraph('A sentence that goes on. '.repeat(40)))
    await expect(renderPdf(long, paper, { limits: { seconds: 0.5, megabytes: 1024 } })).rejects.toMatchObject({
      code: 'render.too-long',
      kind: 'unavailable',
    })
    await expect(renderPdf(long, paper, { limits: { seconds: 20, megabytes: 250 } })).rejects.toMatchObject({
      code: 'render.too-much',
      kind: 'unavailable',
    })
  }, 60_000)
})
