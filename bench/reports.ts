// A report of thirty pages with ten charts, as PDF: from the frozen content to the bytes, in the typesetter's own process.
// The yardstick is the same process setting one line: what it costs to start it. The claim: 1.5 s for the whole.
import { drawChart } from '#platform/render/charts/render-chart.ts'
import type { Content, ContentBlock } from '#platform/render/content.ts'
import { renderDocx, renderHtmlPage, renderMarkdown, renderPdf } from '#platform/render/formats/index.ts'

const LIMIT_MS = 1500
const RUNS = 5
const words =
  'The city bought chairs and desks from a few suppliers who answered a notice that stood for nine days. '.split(' ')
let seed = 7
const random = () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}
const sentence = (length: number) => Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ')
const paragraph = (): ContentBlock => ({ type: 'paragraph', inlines: [{ text: `${sentence(90)}.` }] })

function chart(number: number): ContentBlock {
  const bars = Array.from({ length: 8 }, (_, i) => ({
    label: `Department ${i + 1}`,
    value: Math.round(random() * 400),
  }))
  const title = `Finding ${number}: some departments wait longer than others`
  const said = 'Each department with its days, from the first to the eighth.'
  const svg = drawChart({
    ...{ kind: 'bars' as const, id: `chart-${number}`, title, subtitle: 'n = 1,204', words: said },
    ...{ of: 'Department', unit: { is: 'days' as const }, bars },
  }).markup
  const rows = bars.map(({ label, value }) => [[{ text: label }], [{ text: String(value) }]])
  const table = { head: [[{ text: 'Department' }], [{ text: 'Days' }]], rows }
  return { type: 'figure', title, picture: { alt: said, svg }, note: said, table }
}

/** A section as a report has them: a heading, text, a claim with what it rests on, a table, a chart. */
function section(number: number): Content {
  const grounds = [
    { ref: 'measure:U015', ground: 'rows' as const, name: 'Value awarded (U015)' },
    { ref: 'answer:4', ground: 'words' as const, name: 'Interview 4' },
  ]
  const rows = Array.from({ length: 14 }, () =>
    [sentence(5), sentence(3), String(Math.round(random() * 9000))].map((text) => [{ text }]),
  )
  return [
    { type: 'heading', level: 1, inlines: [{ text: `Part ${number}` }] },
    ...Array.from({ length: 18 }, paragraph),
    {
      type: 'claim',
      claim: { id: String(number), kind: 'finding', strength: 'grounded', grounds },
      blocks: [paragraph()],
    },
    { type: 'table', caption: 'Contracts', head: ['What', 'Who', 'Value'].map((text) => [{ text }]), rows },
    chart(number),
  ]
}

const content: Content = Array.from({ length: 10 }, (_, i) => section(i + 1)).flat()
const paper = { title: 'A report of thirty pages', language: 'en', date: new Date('2026-05-01'), hash: 'ab'.repeat(32) }

/** The middle of some runs, in milliseconds. */
async function time(run: () => unknown): Promise<number> {
  const took: number[] = []
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now()
    await run()
    took.push(performance.now() - started)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!
}

const pages = (pdf: Uint8Array) => /\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]
const pdf = await renderPdf(content, paper)
const whole = await time(() => renderPdf(content, paper))
const start = await time(() => renderPdf([paragraph()], paper))
console.log(`PDF: ${pages(pdf)} pages, 10 charts, ${Math.round(pdf.length / 1000)} kB`)
console.log(`whole ${Math.round(whole)} ms = ${(whole / LIMIT_MS).toFixed(2)} x of the 1.5 s claimed`)
console.log(`one line ${Math.round(start)} ms; the whole is ${(whole / start).toFixed(1)} x of it`)
for (const [name, run] of Object.entries({ html: renderHtmlPage, markdown: renderMarkdown, docx: renderDocx })) {
  const took = await time(() => run(content, paper))
  console.log(`${name} ${Math.round(took)} ms = ${(took / whole).toFixed(2)} x of the PDF`)
}
process.exitCode = whole > LIMIT_MS ? 1 : 0
