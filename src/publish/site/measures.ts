import { findWords, t } from '#lib/words/words.ts'
import type { Chart } from '#platform/render/charts/index.ts'
import { type Content, type Html, html } from '#platform/render/html.ts'
import { renderMarkdown } from '#platform/render/markdown.ts'
import { showExact, showNumber } from '#platform/render/shown.ts'
import type { Part } from '../dataset/part.ts'
import { slugOf } from '../dataset/slugs.ts'
import type { Frame } from './frame.ts'
import { renderChartFiles, renderSiteChart } from './overview.ts'
import { renderTable } from './pieces.ts'
import type { MeasureFigure, PublishedMeasure, SiteInput } from './site-input.ts'

/** So many figures of a measure stand in the list. */
const SHOWN = 3
const fileOf = ({ code }: Pick<PublishedMeasure, 'code'>): string => slugOf(code.toLowerCase())
const count = (value: number) => showNumber(value, { is: 'count' })

function sayFigure({ value, unit }: MeasureFigure): string {
  return value === null ? t('site.not-stated') : showNumber(value, unit)
}

/** What a figure rests on, in words: `3 awards`. */
const sayCounted = ({ code }: PublishedMeasure, n: number): string =>
  findWords(`measure.counts.${code}`, { count: n }) ?? count(n)

/** What the first figures rest on: each sum of a group has its own things, shares and the parts of a whole the same. */
function sayBases(measure: PublishedMeasure): string {
  const shown = measure.figures.slice(0, SHOWN)
  const counts = measure.answer === 'number' ? shown.map(({ n }) => n) : [Math.max(...shown.map(({ n }) => n))]
  return counts.map((n) => sayCounted(measure, n)).join(', ')
}

/** What stands in the list for a measure: its first figures, or that it could not be computed. */
function renderAnswer(measure: PublishedMeasure): Html {
  if (!measure.figures.length) return html`<span class="quiet">${t('site.measure-not-computed')}</span>`
  return html`${measure.figures.slice(0, SHOWN).map((figure, i) => html`${i > 0 && ', '}${sayFigure(figure)}${figure.label && ` (${figure.label})`}`)}`
}

function renderIndex({ measures, measureSettings }: SiteInput): Html {
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
      {
        head: t('site.measure-n'),
        cell: (one) => (one.figures[0] ? sayBases(one) : ''),
        numeric: true,
      },
    ],
    measures,
  )
  return html`<h1>${t('site.measures')}</h1><p>${t('site.measures-intro')}</p><p>${t('site.measures-flags')}</p>${table}
    <h2>${t('site.measure-settings')}</h2><pre tabindex="0">${measureSettings}</pre>`
}

/** What a figure was divided by; a total was divided by nothing. */
function sayBase({ answer }: PublishedMeasure, { numerator, denominator }: MeasureFigure): string {
  if (answer !== 'share' && denominator === '1') return '–'
  return t('site.measure-base-value', {
    numerator: showExact(numerator),
    denominator: showExact(denominator),
  })
}

const renderFigureTable = (measure: PublishedMeasure): Html =>
  renderTable(
    t('site.measure-figures'),
    [
      { head: t('site.measure-of'), cell: (figure) => figure.label || t('site.measure-all') },
      { head: t('site.measure-value'), cell: sayFigure, numeric: true },
      {
        head: t('site.measure-base'),
        cell: (figure) => sayBase(measure, figure),
        numeric: true,
      },
      { head: t('site.measure-n'), cell: (figure) => sayCounted(measure, figure.n), numeric: true },
      { head: t('site.measure-unknown'), cell: (figure) => count(figure.unknown), numeric: true },
    ],
    measure.figures,
  )

const MOST_GROUPS = 10

/** A share as a whole cut in three: so, not so, not known. */
function chartShare({ code, title }: PublishedMeasure, figure: MeasureFigure): Chart | undefined {
  const [numerator, denominator] = [Number(figure.numerator), Number(figure.denominator)]
  if (!(denominator > 0) || numerator < 0 || numerator > denominator) return undefined
  const unknown = { label: t('site.measure-is-unknown'), value: figure.unknown, isUnknown: true }
  const parts = [
    { label: t('site.measure-so'), value: numerator },
    { label: t('site.measure-not-so'), value: denominator - numerator },
  ]
  return {
    id: `measure-${fileOf({ code })}`,
    kind: 'shares',
    of: t('site.measure'),
    title: t('site.measure-share-title', { title, value: sayFigure(figure) }),
    subtitle: t('site.measure-looked-at', { count: figure.n + figure.unknown, unknown: figure.unknown }),
    words: t('site.measure-share-words', { numerator, denominator, unknown: figure.unknown }),
    rows: [{ label: title, parts: figure.unknown && figure.n === denominator ? [...parts, unknown] : parts }],
  }
}

/** The largest groups of a distribution, each with its part of the whole. */
function chartGroups({ code, title, figures }: PublishedMeasure): Chart | undefined {
  const known = figures.filter((figure) => figure.value !== null && figure.value >= 0)
  const largest = known.toSorted((a, b) => b.value! - a.value!).slice(0, MOST_GROUPS)
  const [top] = largest
  if (!top || known.length < 2) return undefined
  return {
    id: `measure-${fileOf({ code })}`,
    kind: 'bars',
    of: t('site.measure-group'),
    unit: top.unit,
    title: t('site.measure-top-title', { title, label: top.label, value: sayFigure(top) }),
    subtitle: t('site.measure-counted', { count: Math.max(...known.map((figure) => figure.n)) }),
    words: t('site.measure-top-words', { shown: largest.length, unknown: top.unknown }),
    bars: largest.map(({ label, value }) => ({ label, value: value! })),
  }
}

function chartMeasure(measure: PublishedMeasure): Chart | undefined {
  const [first] = measure.figures
  if (!first) return undefined
  if (measure.answer === 'distribution') return chartGroups(measure)
  return measure.answer === 'share' && measure.figures.length === 1 ? chartShare(measure, first) : undefined
}

/** From a figure to what it was counted over: for everybody the processes, for members those behind each figure. */
function renderBehind({ code, figures }: PublishedMeasure, workbench: string | undefined): Content {
  if (!figures.length) return undefined
  return html`<h2>${t('site.rows-behind')}</h2>
    <p>${t('site.rows-of-measure')} <a href="../processes/index.html">${t('site.all-processes')}</a></p>
    ${workbench && html`<p>${t('site.rows-of-figures')} <a href="${workbench}/measures/${code}">${t('site.where-from')}</a></p>`}`
}

function renderMeasure(measure: PublishedMeasure, chart: Chart | undefined, workbench: string | undefined): Html {
  const missing = html`<p>${t('site.measure-not-computed')}. ${t('site.measure-missing')}</p>
    <ul>${measure.missing.map((field) => html`<li><code>${field}</code></li>`)}</ul>`
  return html`<p class="caption">${measure.isFlag ? t('site.measure-flag') : t('site.measure')} <code>${measure.code}</code></p>
    <h1>${measure.title}</h1>
    ${measure.isFlag && html`<p>${t('site.measures-flags')}</p>`}
    <h2>${t('site.measure-figures')}</h2>${measure.figures.length ? renderFigureTable(measure) : missing}
    ${chart && renderSiteChart(chart, '../')}${renderBehind(measure, workbench)}
    <h2>${t('site.measure-method')}</h2>${renderMarkdown(measure.method)}`
}

/** The list of measures and a page for each: figures, how they developed, and the method. */
export function* renderMeasures(input: SiteInput, frame: Frame): Generator<Part> {
  const index = 'measures/index.html'
  const content = renderIndex(input)
  yield { path: index, content: frame({ path: index, title: t('site.measures'), part: 'measures', content }) }
  for (const measure of input.measures) {
    const path = `measures/${fileOf(measure)}.html`
    const chart = chartMeasure(measure)
    const content = renderMeasure(measure, chart, input.workbench)
    yield { path, content: frame({ path, title: measure.title, part: 'measures', content }) }
    if (chart) yield* renderChartFiles(chart)
  }
}
