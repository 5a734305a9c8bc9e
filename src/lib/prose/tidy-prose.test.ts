import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ProseMark, type ProseNode, paragraph, textNode } from './prose.ts'
import { commonExtensions, ownBlocks } from './schema.ts'
import { MOST_COLUMNS } from './tidy-attributes.ts'
import { MOST_DEPTH, tidyProse } from './tidy-prose.ts'

const schema = getSchema([...commonExtensions, ...Object.values(ownBlocks)])
const types = [...Object.keys(schema.nodes), 'constructor', '__proto__', 'script', '']
const names = [
  'level',
  'start',
  'href',
  'settings',
  'colspan',
  'colwidth',
  'language',
  'file',
  'kind',
  'text',
  '__proto__',
]

const anything = fc.oneof(
  fc.anything({ withBigInt: true, maxDepth: 2 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(-5, 99, 'javascript:alert(1)', 'https://city.example/a', '\ud800', '\0', 'figure'),
)
const attrs = fc.dictionary(fc.constantFrom(...names), anything, { maxKeys: 4 })
const mark: fc.Arbitrary<ProseMark> = fc.record({ type: fc.constantFrom(...Object.keys(schema.marks), 'blink'), attrs })
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', ' ', '\0', '\v', '\n', '\ud83d', '\udc00', '\uffff') }),
)
const run = fc.record({ type: fc.constant('text'), text, marks: fc.array(mark, { maxLength: 3 }) })
const { tree } = fc.letrec<{ tree: ProseNode }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    run,
    fc.record({
      type: fc.constantFrom(...types),
      attrs,
      content: fc.array(tie('tree') as fc.Arbitrary<ProseNode>, { maxLength: 4 }),
    }) as fc.Arbitrary<ProseNode>,
  ),
}))
const trees = fc.array(tree, { minLength: 1, maxLength: 4 })

const lettersOf = (nodes: readonly ProseNode[]): string =>
  nodes.map(({ text = '', content = [] }) => text.replace(/[^\p{L}]/gu, '') + lettersOf(content)).join('')
const depthOf = ({ content = [] }: ProseNode): number => 1 + Math.max(0, ...content.map(depthOf))

it('makes of anything a text that the editor takes, once and for all, without losing a letter', () => {
  fc.assert(
    fc.property(trees, (given) => {
      const content = tidyProse(given)
      if (content.length) schema.nodeFromJSON({ type: 'doc', content }).check()
      expect(tidyProse(content)).toEqual(content)
      expect(lettersOf(content)).toBe(lettersOf(given))
    }),
    { numRuns: 400 },
  )
})

it('makes of anything what PostgreSQL and XML take', () => {
  fc.assert(
    fc.property(trees, (given) => {
      const json = JSON.stringify(tidyProse(given))
      expect(json).not.toMatch(/\\u0000|\\u00[01][0-9a-f]|\\ud[89a-f]|[\uFFFE\uFFFF\u0080-\u009f]/i)
      expect(json).not.toMatch(/"href":"javascript:/)
      expect(JSON.parse(json)).toEqual(tidyProse(given))
    }),
    { numRuns: 400 },
  )
})

it('keeps numbers within their bounds', () => {
  const levels = [-5, 99, '3', {}].map((level) => tidyProse([{ type: 'heading', attrs: { level } }])[0]?.attrs)
  expect(levels).toEqual([{ level: 2 }, { level: 4 }, { level: 3 }, undefined])
  const row = {
    type: 'tableRow',
    content: Array.from({ length: 300 }, () => ({ type: 'tableCell', content: [paragraph('x')] })),
  }
  const [table] = tidyProse([{ type: 'table', content: [row] }])
  expect(table?.content?.[0]?.content).toHaveLength(MOST_COLUMNS)
  expect(lettersOf([table!])).toHaveLength(300)
})

it('takes away a link that cannot be followed unharmed, and keeps its words', () => {
  const link = (href: unknown) => textNode('here', [{ type: 'link', attrs: { href, target: '_blank', class: null } }])
  const [safe] = tidyProse([{ type: 'paragraph', content: [link('https://city.example/')] }])
  expect(safe?.content).toEqual([link('https://city.example/')])
  const [harm] = tidyProse([{ type: 'paragraph', content: [link('javascript:alert(1)'), link(5)] }])
  expect(harm).toEqual(paragraph('herehere'))
})

it('keeps the words of what is nested too deep', () => {
  for (const wrap of ['blockquote', 'bulletList', 'table', 'claim']) {
    let nested = paragraph('Deep down.')
    for (let i = 0; i < 800; i += 1) nested = { type: wrap, content: [nested] }
    const tidied = tidyProse([nested])
    expect(lettersOf(tidied)).toBe('Deepdown')
    expect(Math.max(...tidied.map(depthOf))).toBeLessThanOrEqual(MOST_DEPTH + 4)
  }
})
