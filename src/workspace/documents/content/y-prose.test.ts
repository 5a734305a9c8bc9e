import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { joinRuns, type ProseNode, paragraph, plainText } from '#lib/prose/prose.ts'
import { toContent } from './to-content.ts'
import { changeProse, encodeProse, openState, readProse } from './y-prose.ts'

const words = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', ' ', 'é', '𝒳', '.') })
const run = fc.record({ text: words, bold: fc.boolean() }).map(
  ({ text, bold }): ProseNode => ({
    type: 'text',
    text,
    ...(bold ? { marks: [{ type: 'bold' }] } : {}),
  }),
)

const block = fc.oneof(
  fc
    .array(run, { minLength: 1, maxLength: 3 })
    .map((content): ProseNode => ({ type: 'paragraph', content: joinRuns(content) })),
  words.map((text): ProseNode => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] })),
  words.map(
    (text): ProseNode => ({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(text)] }],
    }),
  ),
)
const text = fc.array(block, { minLength: 1, maxLength: 6 }).map((content): ProseNode => ({ type: 'doc', content }))

it('says exactly what it was changed to, whatever it said before', () => {
  fc.assert(
    fc.property(text, text, (first, second) => {
      const doc = new Y.Doc()
      changeProse(doc, first)
      expect(readProse(doc)).toEqual(first)
      changeProse(doc, second)
      expect(readProse(doc)).toEqual(second)
    }),
    { numRuns: 500 },
  )
})

it('keeps what somebody else wrote meanwhile in another place of the same paragraph', () => {
  const doc = new Y.Doc()
  changeProse(doc, { type: 'doc', content: [paragraph('The city buys food and pays late.')] })
  const other = openState([Y.encodeStateAsUpdate(doc)])
  changeProse(doc, { type: 'doc', content: [paragraph('The city buys fresh food and pays late.')] })
  changeProse(other, { type: 'doc', content: [paragraph('The city buys food and pays very late.')] })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(plainText(readProse(doc))).toBe('The city buys fresh food and pays very late.')
})

it('never says anything twice, however often and in whatever order updates arrive', () => {
  fc.assert(
    fc.property(text, text, fc.array(fc.nat(1), { maxLength: 5 }), (first, second, repeats) => {
      const doc = new Y.Doc()
      changeProse(doc, first)
      const one = Y.encodeStateAsUpdate(doc)
      const vector = Y.encodeStateVector(doc)
      changeProse(doc, second)
      const two = Y.encodeStateAsUpdate(doc, vector)
      const arrived = [two, one, ...repeats.map((which) => [one, two][which]!)]
      expect(readProse(openState(arrived))).toEqual(second)
    }),
  )
})

it('writes a long text in time that grows with it, not with its square', () => {
  const content = Array.from({ length: 40_000 }, (_, i) => paragraph(`Line ${i}.`))
  const before = performance.now()
  expect(readProse(openState([encodeProse({ type: 'doc', content })])).content).toHaveLength(40_000)
  expect(performance.now() - before).toBeLessThan(15_000)
})

/** A node as somebody's own editor may send it: any name, any attributes, any marks. */
const odd = fc.letrec<{ node: Y.XmlElement | Y.XmlText }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc
      .tuple(fc.string({ unit: fc.constantFrom('a', 'b', '\0', '\u0001', '😀') }), fc.jsonValue())
      .map(([said, value]) => {
        const text = new Y.XmlText()
        text.insert(0, said, { bold: value, link: { href: value }, [`x${said}`]: {} } as object)
        return text
      }),
    fc
      .tuple(
        fc.constantFrom('paragraph', 'heading', 'bulletList', 'table', 'claim', 'live', 'hardBreak', 'text', 'a\0'),
        fc.jsonValue(),
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([name, value, inner]) => {
        const element = new Y.XmlElement(name)
        for (const key of ['level', 'settings', 'caption']) element.setAttribute(key, value as string)
        element.insert(0, inner as Y.XmlElement[])
        return element
      }),
  ),
})).node

it('reads what can be stored, whatever was sent, and can change it', () => {
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 4 }), text, (nodes, next) => {
      const doc = new Y.Doc()
      doc.getXmlFragment('prose').insert(0, nodes as Y.XmlElement[])
      const read = readProse(doc)
      expect(JSON.stringify(read)).not.toMatch(/\\u0000|\\u0001|\\ud[89a-f]/)
      changeProse(doc, { type: 'doc', content: [...next.content!, ...read.content!] })
      expect(readProse(doc).content).toEqual([...next.content!, ...read.content!])
      changeProse(doc, next)
      expect(readProse(doc)).toEqual(next)
    }),
  )
})

it('reads, and changes, what is nested deeper than a text can be', () => {
  const doc = new Y.Doc()
  let inner: Y.XmlFragment = doc.getXmlFragment('prose')
  doc.transact(() => {
    for (let i = 0; i < 20_000; i += 1) {
      const quote = new Y.XmlElement('blockquote')
      inner.insert(0, [quote])
      inner = quote
    }
    inner.insert(0, [new Y.XmlText('Deep down.')])
  })
  const read = readProse(openState([Y.encodeStateAsUpdate(doc)]))
  expect(plainText(read)).toBe('Deep down.')
  changeProse(doc, { type: 'doc', content: [...read.content!, paragraph('And more.')] })
  expect(plainText(readProse(doc))).toBe('Deep down.\nAnd more.')
})

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0

it('makes no content deeper than the printer reads: 128 levels of JSON', () => {
  for (const kinds of [['blockquote'], ['bulletList', 'listItem'], ['claim', 'blockquote']]) {
    let nested = paragraph('Deep down.')
    for (let i = 0; i < 800; i += 1) nested = { type: kinds[i % kinds.length]!, content: [nested] }
    const read = readProse(openState([encodeProse({ type: 'doc', content: [nested] })]))
    const content = toContent(read, { claims: new Map(), live: new Map(), pictures: new Map() })
    expect(JSON.stringify(content)).toContain('Deep down.')
    expect(depthOf(content)).toBeLessThan(110)
  }
})
