import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ProseNode, paragraph, textNode } from './prose.ts'
import { readMarkdown } from './read-markdown.ts'
import { commonExtensions, ownBlocks } from './schema.ts'
import { writeMarkdown } from './write-markdown.ts'

const schema = getSchema([...commonExtensions, ...Object.values(ownBlocks)])

const word = fc.stringMatching(/^[a-zé0-9*_`[\]<>|#~\\.&:(){}!+-]{1,8}$/)
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
const marks = fc.constantFrom(undefined, ['bold'], ['italic'], ['bold', 'italic'], ['strike'])
const run = fc.tuple(words, marks).map(([text, names]) =>
  textNode(
    text,
    names?.map((type) => ({ type })),
  ),
)
const link = words.map((text) => textNode(text, [{ type: 'link', attrs: { href: 'https://city.example/a?b=c_d' } }]))
const code = fc.stringMatching(/^[a-z`|\\]{1,6}$/).map((text) => textNode(text, [{ type: 'code' }]))

/** Runs with white space between them, so that marks stand around whole words as people set them. */
const inlines = fc.array(fc.oneof(run, link, code), { minLength: 1, maxLength: 4 }).map((runs) => {
  const spaced = runs.flatMap((one, i) => (i ? [textNode(' '), one] : [one]))
  return spaced.reduce<ProseNode[]>((all, next) => {
    const last = all.at(-1)
    if (last && JSON.stringify(last.marks) === JSON.stringify(next.marks))
      all.splice(-1, 1, { ...last, text: `${last.text}${next.text}` })
    else all.push(next)
    return all
  }, [])
})

const withWords = inlines.map((content): ProseNode => ({ type: 'paragraph', content }))
const heading = fc
  .tuple(fc.constantFrom(2, 3, 4), inlines)
  .map(([level, content]): ProseNode => ({ type: 'heading', attrs: { level }, content }))
const list = fc
  .tuple(fc.boolean(), fc.array(withWords, { minLength: 1, maxLength: 3 }))
  .map(([isOrdered, items]): ProseNode => {
    const content = items.map((item) => ({ type: 'listItem', content: [item] }))
    return isOrdered ? { type: 'orderedList', attrs: { start: 1 }, content } : { type: 'bulletList', content }
  })
const quote = withWords.map((one): ProseNode => ({ type: 'blockquote', content: [one] }))
const claim = withWords.map(
  (one): ProseNode => ({ type: 'claim', attrs: { kind: 'figure', claimId: 'abc' }, content: [one] }),
)
const table = fc.array(fc.tuple(withWords, withWords), { minLength: 2, maxLength: 3 }).map(
  (rows): ProseNode => ({
    type: 'table',
    attrs: { caption: '' },
    content: rows.map((cells, i) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({ type: i ? 'tableCell' : 'tableHeader', content: [cell] })),
    })),
  }),
)
const own = fc.constantFrom<ProseNode>(
  { type: 'live', attrs: { id: 'actions', settings: { state: 'open' } } },
  { type: 'hint', attrs: { text: 'Say who *was* asked.' } },
  { type: 'image', attrs: { file: 'a'.repeat(64), alt: 'A bridge', title: '' } },
  { type: 'horizontalRule' },
)
const block = fc.oneof(withWords, heading, list, quote, claim, table, own)
const text = fc.array(block, { minLength: 1, maxLength: 5 }).map((content): ProseNode => ({ type: 'doc', content }))

it('reads from Markdown exactly the text that was written to it', () => {
  fc.assert(
    fc.property(text, (doc) => {
      expect(readMarkdown(writeMarkdown(doc))).toEqual(doc)
    }),
    { numRuns: 500 },
  )
})

it('reads whatever is Markdown into a text that the editor takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab *_~`#>-|\n\n[]()!1.:claim') }), (source) => {
      schema.nodeFromJSON(readMarkdown(source)).check()
    }),
    { numRuns: 5000 },
  )
})

it('keeps a link around code as a link, and code in italics as code', () => {
  const doc = readMarkdown('_`a`_ [`b`](https://city.example)\n\n*c *d**')
  schema.nodeFromJSON(doc).check()
  expect(doc.content?.[0]?.content?.map(({ text, marks }) => [text, marks?.map(({ type }) => type)])).toEqual([
    ['a', ['code']],
    [' ', undefined],
    ['b', ['link']],
  ])
})

it('keeps nested lists, numbers that start late and lines of a cell', () => {
  const source =
    '- one\n\n  - two\n    - three\n- four\n\n3. c\n4. d\n\n| A | B |\n| --- | --- |\n| a<br>b | c \\| d |\n'
  const doc = readMarkdown(source)
  schema.nodeFromJSON(doc).check()
  expect(readMarkdown(writeMarkdown(doc))).toEqual(doc)
  expect(doc.content?.[2]?.content?.[1]?.content?.[0]?.content).toEqual([paragraph('a'), paragraph('b')])
})

it('makes no link that runs code, and no picture from elsewhere', () => {
  const doc = readMarkdown('[here](javascript:alert(1)) ![map](https://maps.example/a.png)')
  expect(JSON.stringify(doc)).not.toMatch(/"href":"javascript/)
  expect(JSON.stringify(doc)).not.toContain('"image"')
})
