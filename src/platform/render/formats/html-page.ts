import { readFile } from 'node:fs/promises'
import { shipped } from '../../root.ts'
import type { Content } from '../content.ts'
import { html, trusted } from '../html.ts'
import { styleOfMarks } from '../marks.ts'
import { renderHtml } from './html.ts'
import { dayOf, type Paper, sayHash, sayWhereToCheck } from './paper.ts'

/** A text as one file of HTML that needs nothing else: its style, its pictures and its hash stand in it. */
export async function renderHtmlPage(content: Content, paper: Paper): Promise<string> {
  const style = await readFile(shipped('platform', 'render', 'formats', 'page.css'), 'utf8')
  const about = (paper.about ?? []).map(({ name, value }) => html`<p class="quiet">${name}: ${value}</p>`)
  const check = sayWhereToCheck(paper)
  const page = html`<html lang="${paper.language}"><head><meta charset="utf-8"><title>${paper.title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>${trusted(style)}${trusted(styleOfMarks())}</style></head>
    <body><main>${paper.kind && html`<p class="quiet">${paper.kind}</p>`}<h1>${paper.title}</h1>${about}
    ${renderHtml(content)}</main><footer><p>${dayOf(paper)}</p><p>${sayHash(paper)}</p>${check && html`<p>${check}</p>`}</footer></body></html>`
  return `<!doctype html>\n${page.markup}\n`
}
