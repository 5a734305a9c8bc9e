import { type Content, type Html, html } from '../html.ts'
import { drawBars, tabulateBars } from './bars.ts'
import type { Chart, ChartTable } from './chart.ts'
import { drawColumns, tabulateColumns } from './columns.ts'
import { drawLine, tabulateLine } from './line.ts'
import { drawRanges, tabulateRanges } from './ranges.ts'
import { drawShares, tabulateShares } from './shares.ts'

/** Draws a chart as SVG: no script, no style of its own, as wide as its place. */
export function drawChart(chart: Chart): Html {
  if (chart.kind === 'bars') return drawBars(chart)
  if (chart.kind === 'columns') return drawColumns(chart)
  if (chart.kind === 'line') return drawLine(chart)
  return chart.kind === 'shares' ? drawShares(chart) : drawRanges(chart)
}

/** The table behind a chart. */
export function tabulateChart(chart: Chart): ChartTable {
  if (chart.kind === 'bars') return tabulateBars(chart)
  if (chart.kind === 'columns') return tabulateColumns(chart)
  if (chart.kind === 'line') return tabulateLine(chart)
  return chart.kind === 'shares' ? tabulateShares(chart) : tabulateRanges(chart)
}

const isNumeric = (cell: string) => /^[-\d]/.test(cell)

const renderCell = (cell: string, column: number): Html =>
  column === 0
    ? html`<th scope="row" class="govuk-table__header">${cell}</th>`
    : html`<td class="govuk-table__cell${isNumeric(cell) ? ' govuk-table__cell--numeric' : ''}">${cell}</td>`

const renderTable = ({ head, rows }: ChartTable, caption: string): Html =>
  html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="govuk-table">
    <caption class="govuk-visually-hidden">${caption}</caption>
    <thead><tr>${head.map((cell) => html`<th scope="col" class="govuk-table__header">${cell}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map(renderCell)}</tr>`)}</tbody></table></div>`

type Labels = { table: string; more?: Content }

/** A chart in its place: the finding, what it counts, the marks, the words, and the table one click deeper. */
export function renderFigure(chart: Chart, { table, more }: Labels): Html {
  return html`<figure class="chart" id="${chart.id}">
    <figcaption><p class="chart__title">${chart.title}</p><p class="chart__subtitle quiet">${chart.subtitle}</p></figcaption>
    ${drawChart(chart)}
    <p>${chart.words}</p>
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${table}</span></summary>
      <div class="govuk-details__text">${renderTable(tabulateChart(chart), chart.title)}${more}</div>
    </details></figure>`
}

/** A chart as a file of its own, 760 units wide. */
export const renderSvgFile = (chart: Chart): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${drawChart(chart).markup.replace('width="100%"', 'width="760"')}\n`
