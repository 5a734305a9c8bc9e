import { t } from '#lib/words/words.ts'
import { type Content, type Html, html, trusted } from '#platform/render/html.ts'
import { showMoney } from '#platform/render/shown.ts'
import type { Sums } from '../dataset/facts.ts'

type Column<Row> = { head: string; cell: (row: Row) => Content; numeric?: true }

/** A ruled table that scrolls sideways by itself; the first column names the row. A heading stands above it. */
export function renderTable<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Html {
  const mark = (column: Column<Row>) => trusted(column.numeric ? ' class="numeric"' : '')
  const cells = (row: Row) =>
    columns.map((column, i) =>
      i === 0 ? html`<th scope="row">${column.cell(row)}</th>` : html`<td${mark(column)}>${column.cell(row)}</td>`,
    )
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
    <caption class="govuk-visually-hidden">${caption}</caption>
    <thead><tr>${columns.map((column) => html`<th scope="col"${mark(column)}>${column.head}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>\n`)}</tbody></table></div>`
}

/** Names and values; a name without a value is left out. */
export function renderList(pairs: readonly (readonly [string, Content])[]): Html {
  const given = pairs.filter(([, value]) => value !== undefined && value !== '' && value !== null && value !== false)
  return html`<dl>${given.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** Sums of money, one a line a currency. */
export const renderSums = (sums: Sums): Html =>
  html`${Object.entries(sums)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, amount], i) => html`${i > 0 && trusted('<br>')}${showMoney(amount, currency)}`)}`

/** Links from page to page of a long list. */
export function renderPager(page: number, pages: number, hrefOf: (page: number) => string): Html {
  if (pages <= 1) return html``
  return html`<nav class="pager" aria-label="${t('site.pages')}">
    ${page > 1 && html`<a rel="prev" href="${hrefOf(page - 1)}">${t('site.page-previous')}</a>`}
    <span>${t('site.page-of', { page, pages })}</span>
    ${page < pages && html`<a rel="next" href="${hrefOf(page + 1)}">${t('site.page-next')}</a>`}</nav>`
}

/** A list cut into pages of at most `size`; an empty list is one empty page. */
export function cutPages<Row>(rows: readonly Row[], size: number): Row[][] {
  const pages = Array.from({ length: Math.max(1, Math.ceil(rows.length / size)) }, (_, i) =>
    rows.slice(i * size, (i + 1) * size),
  )
  return pages
}

/** The file of one page of a list: `years/2024.html`, then `years/2024~2.html`. */
export const pageFile = (name: string, page: number): string => (page === 1 ? `${name}.html` : `${name}~${page}.html`)

const titles = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Text cut to at most `length` signs. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const kept = [...titles.segment(text.slice(0, length * 2))].slice(0, length - 1).map((part) => part.segment)
  return `${kept.join('').trimEnd()}…`
}
