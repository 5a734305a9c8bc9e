import fc from 'fast-check'
import { drawChart } from '#platform/render/charts/render-chart.ts'
import type { Content, ContentBlock, Inline, Picture, TableContent } from '#platform/render/content.ts'

/** What every format gives a meaning, and what none may hold. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '#panic("x") #import "a.typ" $x$ @ref <label> \\ #sys.inputs',
  '*bold* _it_ `code` ~~no~~ [a](javascript:alert(1)) ![b](c.png)',
  '# no heading\n- no list\n1. nor this\n> nor a quote\n| a | b |\n| - | - |\n===',
  '<w:t>]]></w:t>&amp;&#60; {{7*7}} $(1) %s',
  'nul \u0000 bell \u0007 half \ud800 last \uffff',
  'Ünïcödé ñ 日本語 \u202eright\u202c 🐟 e\u0301 \u00ad soft',
  'https://data.example/a?b=c&d mailto:a@b.example www.example.com',
  ' ',
  '',
  'x'.repeat(400),
]

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const flag = fc.option(fc.constant(true as const), { nil: undefined })
const link = fc.option(
  fc.constantFrom('https://data.example/x', 'javascript:alert(1)', '/projects/1', '"><b>', 'mailto:a@b.example'),
  {
    nil: undefined,
  },
)

const inline = fc
  .record({ text, bold: flag, italic: flag, code: flag, strike: flag, link })
  .map((run) => Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined)) as Inline)
const inlines = fc.array(inline, { maxLength: 4 })
const cells = fc.array(inlines, { maxLength: 4 })

const table: fc.Arbitrary<TableContent> = fc.record({
  caption: text,
  head: fc.array(inlines, { minLength: 1, maxLength: 4 }),
  rows: fc.array(cells, { maxLength: 4 }),
})

/** A chart as the product draws it. */
export const chartPicture = (id = 'chart', words = 'Small 9 days, large 21.'): Picture => ({
  alt: words,
  svg: drawChart({
    kind: 'bars',
    id,
    title: 'Small vendors get 9 days',
    subtitle: 'n = 120',
    words,
    of: 'Vendor',
    unit: { is: 'days' },
    bars: [
      { label: 'Small', value: 9 },
      { label: 'Large', value: 21 },
      { label: 'Unknown', value: 4, isUnknown: true },
    ],
  }).markup,
})

/** One red point. */
export const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
const picture: fc.Arbitrary<Picture> = fc.oneof(
  fc.constant(chartPicture()),
  fc.constant<Picture>({ alt: 'A red point', bytes: new Uint8Array(POINT), type: 'image/png' }),
)

const claim = fc.record({
  id: fc.constant('8f14e45f-ceea-467f-a0e6-1a3b5b8d9c11'),
  kind: fc.constantFrom('finding' as const, 'figure' as const, 'quotation' as const, 'recommendation' as const),
  strength: fc.constantFrom('none' as const, 'weak' as const, 'grounded' as const),
  grounds: fc.array(
    fc.record({
      ref: fc.constant('measure:U001'),
      ground: fc.constantFrom('words' as const, 'rows' as const, 'decisions' as const),
      name: text,
      note: text,
      address: fc.constantFrom('/projects/1/measures/U001', 'https://data.example/1', 'javascript:alert(1)'),
    }),
    { maxLength: 3 },
  ),
})

const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)

const { content } = fc.letrec<{ content: Content; block: ContentBlock }>((tie) => ({
  content: fc.array(tie('block'), { maxLength: 6 }),
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.record({ type: fc.constant('heading' as const), level, inlines }),
    fc.record({ type: fc.constant('paragraph' as const), inlines }),
    fc.record({ type: fc.constant('code' as const), text }),
    table.map((one) => ({ type: 'table' as const, ...one })),
    fc.record({ type: fc.constant('figure' as const), title: text, picture, note: text, table }),
    fc.constant({ type: 'rule' as const }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('content'), { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('quote' as const), blocks: tie('content') }),
    fc.record({ type: fc.constant('claim' as const), claim, blocks: tie('content') }),
  ),
}))

/** Any text, hostile words in every place of it. */
export const anyContent: fc.Arbitrary<Content> = content

/** A paragraph of plain words. */
export const paragraph = (words: string): ContentBlock => ({ type: 'paragraph', inlines: [{ text: words }] })

/** What a paper says around a text in tests. */
export const paper = {
  title: 'Scope of work',
  kind: 'Report',
  language: 'en',
  date: new Date('2026-05-01T10:00:00Z'),
  hash: 'ab'.repeat(32),
  about: [{ name: 'Project', value: 'Open contracting' }],
}
