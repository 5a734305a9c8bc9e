import { t } from '#lib/words/words.ts'
import type { Chart } from '#platform/render/charts/index.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showNumber } from '#platform/render/shown.ts'
import type { Part } from '../dataset/part.ts'
import { slugOf } from '../dataset/slugs.ts'
import type { Frame } from './frame.ts'
import { renderMarkdown } from './markdown.ts'
import { renderChartFiles, renderSiteChart } from './overview.ts'
import { renderTable } from './pieces.ts'
import type { MeasureFigure, PublishedMeasure, SiteInput } from './site-input.ts'

const fileOf = ({ code }: Pick<PublishedMeasure, 'code'>): string => slugOf(code.toLowerCase())
const count = (value: number) => showNumber(value, { is: 'count' })

function sayFigure({ value, unit }: MeasureFigure): string {
  return value === null ? t('site.not-stated') : showNumber(value, unit)
}

/** What stands in the list for a measure: its first figures, or that it could not be computed. */
function renderAnswer(measure: PublishedMeasure): Html {
  if (!measure.figures.length) return html`<span class="quiet">${t('site.measure-not-computed')}</span>`
  return html`${measure.figures.slice(0, 3).map((figure, i) => html`${i > 0 && ', '}${sayFigure(figure)}${figure.label && ` (${figure.label})`}`)}`
}

function renderIndex(measures: readonly PublishedMeasure[]): Html {
  if (!measures.length) return html`<h1>${t('site.measures')}</h1><p>${t('site.no-measures')}</p>`
  const table = renderTable(
    t('site.measures'),
    [
      { head: t('site.measure'), cell: (one) => html`<a href="${fileOf(one)}.html">${one.title}</a>` },
      {
        head: t('site.measure-code'),
        cell: (one) => html`<code>${one.code}</code> ${one.isFlag && t('site.measure-flag')}`,
      },
      { head: t('site.measure-value'), cell: renderAnswer, numeric: true },
      { head: t('site.measure-n'), cell: (one) => (one.figures[0] ? count(one.figures[0].n) : ''), numeric: true },
    ],
    measures,
  )
  return html`<h1>${t('site.measures')}</h1><p>${t('site.measures-intro')}</p><p>${t('site.measures-flags')}</p>${table}`
}

const renderFigureTable = (measure: PublishedMeasure): Html =>
  renderTable(
    t('site.measure-figures'),
    [
      { head: t('site.measure-of'), cell: (figure) => figure.label || t('site.measure-all') },
      { head: t('site.measure-value'), cell: sayFigure, numeric: true },
      {
        head: t('site.measure-base'),
        cell: ({ numerator, denominator }) =>
          denominator !== undefined && numerator !== undefined
            ? t('site.measure-base-value', { numerator, denominator })
            : '',
        numeric: true,
      },
      { head: t('site.measure-n'), cell: (figure) => count(figure.n), numeric: true },
      { head: t('site.measure-unknown'), cell: (figure) => count(figure.unknown), numeric: true },
    ],
    measure.figures,
  )

function chartYears({ code, title, byYear }: PublishedMeasure): Chart | undefined {
  if (!byYear || byYear.years.length < 2) return undefined
  return {
    id: `${fileOf({ code })}-by-year`,
    kind: 'line',
    of: t('site.chart-years-of'),
    unit: byYear.unit,
    title: t('site.measure-by-year', { title }),
    subtitle: t('site.chart-n', { count: byYear.n, first: byYear.years[0]!, last: byYear.years.at(-1)! }),
    words: t('site.measure-by-year-words'),
    periods: byYear.years,
    series: [{ label: t('site.measure-value'), values: byYear.values }],
  }
}

function renderMeasure(measure: PublishedMeasure, chart: Chart | undefined): Html {
  const missing = html`<p>${t('site.measure-not-computed')}. ${t('site.measure-missing')}</p>
    <ul>${measure.missing.map((field) => html`<li><code>${field}</code></li>`)}</ul>`
  return html`<p class="caption">${measure.isFlag ? t('site.measure-flag') : t('site.measure')} <code>${measure.code}</code></p>
    <h1>${measure.title}</h1>
    ${measure.isFlag && html`<p>${t('site.measures-flags')}</p>`}
    <h2>${t('site.measure-figures')}</h2>${measure.figures.length ? renderFigureTable(measure) : missing}
    ${chart && renderSiteChart(chart, '../')}
    <h2>${t('site.measure-method')}</h2>${renderMarkdown(measure.method)}`
}

/** The list of measures and a page for each: figures, how they developed, and the method. */
export function* renderMeasures({ measures }: SiteInput, frame: Frame): Generator<Part> {
  const index = 'measures/index.html'
  const content = renderIndex(measures)
  yield { path: index, content: frame({ path: index, title: t('site.measures'), part: 'measures', content }) }
  for (const measure of measures) {
    const path = `measures/${fileOf(measure)}.html`
    const chart = chartYears(measure)
    const page = { path, title: measure.title, part: 'measures' as const, content: renderMeasure(measure, chart) }
    yield { path, content: frame(page) }
    if (chart) yield* renderChartFiles(chart)
  }
}
