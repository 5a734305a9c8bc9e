import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import MarkdownIt from 'markdown-it'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { anyContent, chartPicture, HOSTILE, paper, paragraph } from '../../../../tests/support/contents.ts'
import type { Content } from '../content.ts'
import { cleanText } from './clean-text.ts'
import { canonicalContent, linkOf, renderDocx, renderHtml, renderJson, renderMarkdown } from './index.ts'
import { isPlainSvg } from './plain-svg.ts'

const htmlOf = (content: Content) => parseHTML(`<html><body>${renderHtml(content).markup}</body></html>`).document
const documentXml = async (content: Content) =>
  strFromU8(unzipSync(await renderDocx(content, paper))['word/document.xml']!)

/** Refuses what is no XML. */
function textOfXml(xml: string, name: string): string {
  const parser = new SaxesParser()
  let [text, within] = ['', false]
  parser.on('opentag', (tag) => {
    within = tag.name === name
  })
  parser.on('closetag', () => {
    within = false
  })
  parser.on('text', (said) => {
    if (within) text += said
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return text
}

describe('a text', () => {
  it('is written in every format, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        renderHtml(content)
        renderMarkdown(content, paper)
        expect(JSON.parse(renderJson(content, paper)).hash).toBe(paper.hash)
        textOfXml(await documentXml(content), 'w:t')
      }),
      { numRuns: 60 },
    )
  })

  it('has one hash for one content, whatever the order of its parts’ names', () => {
    const one: Content = [{ type: 'paragraph', inlines: [{ text: 'a', bold: true }] }]
    const same: Content = [{ inlines: [{ bold: true, text: 'a' }], type: 'paragraph' }]
    expect(canonicalContent(one)).toBe(canonicalContent(same))
    const bytes = Buffer.from([1, 2])
    const picture = (given: Uint8Array): Content => [
      { type: 'figure', title: 't', picture: { alt: 'a', bytes: given, type: 'image/png' } },
    ]
    expect(canonicalContent(picture(bytes))).toBe(canonicalContent(picture(new Uint8Array([1, 2]))))
    expect(canonicalContent(picture(bytes))).toContain('{"base64":"AQI="}')
  })
})

describe('text that looks like markup', () => {
  const written = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 60 }), fc.string({ unit: 'binary' }))
  const visible = (text: string) => cleanText(text).replace(/\s+/g, '')

  it('stays text on a page', () => {
    fc.assert(
      fc.property(written, (text) => {
        const page = htmlOf([paragraph(text), { type: 'code', text }])
        expect(page.querySelectorAll('script, img, b').length).toBe(0)
        expect(visible(page.querySelector('pre')?.textContent ?? '')).toBe(visible(text))
      }),
    )
  })

  it('stays text in Markdown, also for readers that let HTML through and make links of addresses', () => {
    const reader = new MarkdownIt({ html: true, linkify: true })
    // What merely looks like the name of a place or a letter box leads where it says.
    reader.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
    fc.assert(
      fc.property(written, (text) => {
        const tokens = reader.parse(renderMarkdown([paragraph(text)], paper), {})
        const inner = tokens.flatMap(({ children }) => children ?? []).map(({ type }) => type)
        const kinds = new Set([...tokens.map(({ type }) => type), ...inner])
        const known = /^(heading|paragraph)_(open|close)$|^(inline|text|text_special|hr|hardbreak|softbreak)$/
        expect([...kinds].filter((kind) => !known.test(kind))).toEqual([])
        expect(tokens.filter(({ type }) => type === 'heading_open').length).toBe(1)
      }),
    )
  })

  it('stays text in Word', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        const xml = await documentXml([paragraph(text)])
        expect(visible(textOfXml(xml, 'w:t'))).toContain(visible(text))
        expect(xml).not.toContain('<script')
      }),
      { numRuns: 40 },
    )
  })

  it('leads nowhere but to the web, a letter, a place of the text or a page of this site', () => {
    for (const refused of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '/\\evil.example',
      '/a"b',
      'file:///etc',
      ' ',
    ])
      expect([refused, linkOf(refused)]).toEqual([refused, undefined])
    for (const kept of ['https://data.example/a?b=c', '/projects/1', '#part-2', 'mailto:a@city.example'])
      expect(linkOf(kept)).toBe(kept)
  })
})

describe('a page', () => {
  it('shows the kind and strength of a claim in words, and what it rests on with a mark and its word', () => {
    const claim = { id: '1', kind: 'figure' as const, strength: 'none' as const, grounds: [] }
    const none = htmlOf([{ type: 'claim', claim, blocks: [paragraph('Nine days.')] }])
    expect(none.querySelector('section')?.getAttribute('class')).toBe('claim claim--none')
    expect(none.querySelector('.claim__kind')?.textContent).toContain('No evidence yet')
    const ground = {
      ref: 'measure:U001',
      ground: 'rows' as const,
      name: 'Bids',
      note: 'row 2',
      address: '/projects/1/measures/U001',
    }
    const page = htmlOf([{ type: 'claim', claim: { ...claim, strength: 'grounded', grounds: [ground] }, blocks: [] }])
    expect(page.querySelector('.claim__grounds li')?.textContent).toBe('Rows Bids (row 2)')
    expect(page.querySelector('.claim__grounds a')?.getAttribute('href')).toBe('/projects/1/measures/U001')
  })

  it('draws a chart of ours, with its words, and no drawing that could do or load anything', () => {
    const figure = (svg: string): Content => [{ type: 'figure', title: 'Days', picture: { alt: 'Nine', svg } }]
    const chart = chartPicture() as { svg: string }
    expect(isPlainSvg(chart.svg)).toBe(true)
    expect(htmlOf(figure(chart.svg)).querySelectorAll('svg').length).toBe(1)
    for (const inner of [
      '<script>alert(1)</script>',
      '<g onclick="alert(1)"/>',
      '<a href="https://x.example"><text>x</text></a>',
      '<image href="https://x.example/a.png"/>',
      '<foreignObject><p/></foreignObject>',
      '<rect fill="url(https://x.example/a)"/>',
      '<style>*{}</style>',
      '<g style="background:url(x)"/>',
      '<g>',
    ]) {
      const page = htmlOf(figure(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${inner}</svg>`))
      expect([inner, page.querySelectorAll('svg').length, page.body.textContent?.includes('Nine')]).toEqual([
        inner,
        0,
        true,
      ])
    }
  })

  it('has headings below its own title', () => {
    const heading = (level: 1 | 4): Content => [{ type: 'heading', level, inlines: [{ text: 'x' }], id: 'a-1' }]
    expect(renderHtml(heading(1)).markup).toBe('<h2 class="govuk-heading-l" id="a-1">x</h2>')
    expect(renderHtml(heading(4), { topLevel: 4 }).markup).toBe('<h6 class="govuk-heading-s" id="a-1">x</h6>')
  })
})

describe('a Word document', () => {
  it('marks a claim by its edge: dashed without ground, amber where it is weak, and in words', async () => {
    const xmlOf = (strength: 'none' | 'weak' | 'grounded') =>
      documentXml([{ type: 'claim', claim: { id: '1', kind: 'figure', strength, grounds: [] }, blocks: [] }])
    const edgeOf = (xml: string) => /<w:left [^>]*w:val="(\w+)"[^>]*w:color="(\w+)"/.exec(xml)?.slice(1)
    const [none, weak, grounded] = await Promise.all([xmlOf('none'), xmlOf('weak'), xmlOf('grounded')])
    expect([none, weak, grounded].map(edgeOf)).toEqual([
      ['dashed', '4A5560'],
      ['single', 'B35900'],
      ['single', '0B5563'],
    ])
    const words = [none, weak, grounded].map((xml) => textOfXml(xml, 'w:t'))
    expect(words).toEqual(
      ['Figure. No evidence yet', 'Figure. Weak', 'Figure'].map((said) => expect.stringContaining(said)),
    )
  })

  it('has headings, header rows, lists, words for pictures, a language and the hash', async () => {
    const content: Content = [
      { type: 'heading', level: 1, inlines: [{ text: 'Goals' }] },
      { type: 'list', ordered: true, items: [[paragraph('One')], [paragraph('Two')]] },
      { type: 'figure', title: 'Days', picture: chartPicture('c', 'Small 9 days') },
      { type: 'table', caption: 'People', head: [[{ text: 'Name' }]], rows: [[[{ text: 'Ada' }]]] },
    ]
    const files = unzipSync(await renderDocx(content, paper, { size: 'us-letter' }))
    const xml = strFromU8(files['word/document.xml']!)
    for (const part of [
      '<w:pStyle w:val="Heading1"/>',
      '<w:tblHeader/>',
      '<w:numPr>',
      'descr="Small 9 days"',
      'w:w="12240"',
    ])
      expect([part, xml.includes(part)]).toEqual([part, true])
    expect(strFromU8(files['word/styles.xml']!)).toContain('w:lang w:val="en"')
    const footers = Object.keys(files).filter((name) => name.startsWith('word/footer'))
    expect(footers.map((name) => strFromU8(files[name]!)).join()).toContain(paper.hash)
    expect(Object.keys(files).some((name) => name.endsWith('.svg'))).toBe(true)
  })
})
