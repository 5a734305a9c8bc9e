import { type Content, type Html, html } from './html.ts'

/**
 * The little of Markdown that descriptions of methods use: headings, paragraphs, lists, tables, code, emphasis, links.
 * Everything else stays the text it is; nothing in it can become markup.
 */
export function renderMarkdown(text: string, topLevel = 3): Html {
  const blocks = text.replaceAll('\r\n', '\n').split(/\n{2,}(?![^`]*\n```)/)
  return html`${blocks.map((block) => renderBlock(block.replace(/^\n+|\s+$/g, ''), topLevel))}`
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)\s]+)\)/g

function renderInline(text: string): Html {
  const pieces: Content[] = []
  let from = 0
  for (const found of text.matchAll(INLINE)) {
    const [whole, code, strong, emphasis, words, address] = found
    pieces.push(text.slice(from, found.index))
    from = found.index + whole.length
    if (code !== undefined) pieces.push(html`<code>${code}</code>`)
    else if (strong !== undefined) pieces.push(html`<strong>${strong}</strong>`)
    else if (emphasis !== undefined) pieces.push(html`<em>${emphasis}</em>`)
    else pieces.push(/^https?:\/\//.test(address!) ? html`<a href="${address}">${words}</a>` : words)
  }
  return html`${pieces}${text.slice(from)}`
}

const joinLines = (lines: readonly string[]) => renderInline(lines.map((line) => line.trim()).join(' '))

/** The items of a list; a line that is indented goes on with the item before it. */
function splitItems(lines: readonly string[]): string[] {
  const items: string[] = []
  for (const line of lines) {
    const item = /^(?:[-*]|\d+\.)\s+(.*)$/.exec(line)
    if (item) items.push(item[1]!)
    else if (items.length) items[items.length - 1] += ` ${line.trim()}`
  }
  return items
}

const splitCells = (line: string) =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

function renderTable(lines: readonly string[]): Html {
  const [head, , ...rows] = lines.map(splitCells)
  return html`<div class="scroll" role="region" aria-label="${head!.join(', ')}" tabindex="0"><table>
    <thead><tr>${head!.map((cell) => html`<th scope="col">${renderInline(cell)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${renderInline(cell)}</td>`)}</tr>`)}</tbody></table></div>`
}

const HEADINGS = [2, 3, 4, 5, 6] as const
function renderHeading(level: number, text: string): Html {
  const words = renderInline(text)
  const shown = HEADINGS.find((one) => one >= level) ?? 6
  if (shown === 2) return html`<h2>${words}</h2>`
  if (shown === 3) return html`<h3>${words}</h3>`
  if (shown === 4) return html`<h4>${words}</h4>`
  return shown === 5 ? html`<h5>${words}</h5>` : html`<h6>${words}</h6>`
}

function renderBlock(block: string, topLevel: number): Html {
  if (!block) return html``
  const lines = block.split('\n')
  const heading = /^(#{1,6})\s+(.*)$/.exec(lines[0]!)
  if (heading) {
    const rest = lines.slice(1).join('\n').trim()
    return html`${renderHeading(heading[1]!.length - 2 + topLevel, heading[2]!)}${renderBlock(rest, topLevel)}`
  }
  if (lines[0]!.startsWith('```'))
    return html`<pre><code>${lines
      .slice(1)
      .filter((line) => !line.startsWith('```'))
      .join('\n')}</code></pre>`
  if (/^[-*]\s/.test(lines[0]!))
    return html`<ul>${splitItems(lines).map((item) => html`<li>${renderInline(item)}</li>`)}</ul>`
  if (/^\d+\.\s/.test(lines[0]!))
    return html`<ol>${splitItems(lines).map((item) => html`<li>${renderInline(item)}</li>`)}</ol>`
  if (lines[0]!.startsWith('|') && /^[|\s:-]+$/.test(lines[1] ?? '')) return renderTable(lines)
  const list = lines.findIndex((line) => /^[-*]\s/.test(line))
  if (list > 0)
    return html`<p>${joinLines(lines.slice(0, list))}</p>${renderBlock(lines.slice(list).join('\n'), topLevel)}`
  return html`<p>${joinLines(lines)}</p>`
}
