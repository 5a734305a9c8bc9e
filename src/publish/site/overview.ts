import { writeCsvRecord } from '#lib/csv-writer.ts'
import { t } from '#lib/words/words.ts'
import { type Chart, renderFigure, renderSvgFile, tabulateChart } from '#platform/render/charts/index.ts'
import { type Html, html } from '#platform/render/html.ts'
import { showDate, showShort } from '#platform/render/shown.ts'
import type { Facts, ProcessLine } from '../dataset/facts.ts'
import type { Part } from '../dataset/part.ts'
import type { PublicProject } from '../project/public-project.ts'
import type { Frame } from './frame.ts'
import type { Labels } from './labels.ts'
import { listOverviewCharts } from './overview-charts.ts'
import { sayPhase } from './project/home-page.ts'
import { projectHome } from './project/pages.ts'
import type { SiteInput } from './site-input.ts'

const RECENT = 10

/** A chart with links to it as files; `root` leads to the site's first folder. */
export const renderSiteChart = (chart: Chart, root: string): Html =>
  renderFigure(chart, {
    table: t('site.chart-table'),
    more: html`<p><a href="${root}charts/${chart.id}.csv" download>${t('site.chart-csv')}</a> ·
      <a href="${root}charts/${chart.id}.svg" download>${t('site.chart-svg')}</a></p>`,
  })

/** A chart as files of its own. */
export function* renderChartFiles(chart: Chart): Generator<Part> {
  const { head, rows } = tabulateChart(chart)
  yield { path: `charts/${chart.id}.csv`, content: [head, ...rows].map((row) => writeCsvRecord(row)).join('') }
  yield { path: `charts/${chart.id}.svg`, content: renderSvgFile(chart) }
}

function renderFigures(facts: Facts): Html {
  const sums = Object.entries(facts.awarded).sort(([, a], [, b]) => b - a)
  const counts = [
    t('site.figure-processes', { count: facts.processes.length }),
    t('site.figure-awards', { count: facts.awards }),
    t('site.figure-buyers', { count: facts.buyers.size }),
    t('site.figure-suppliers', { count: facts.suppliers.size }),
  ].map((words) => words.match(/^(\S+) (.*)$/)!)
  const { awardsWithoutValue: missing, awardsWithoutCurrency: bare } = facts
  return html`<ul class="figures">${counts.map(([, count, words]) => html`<li><strong>${count}</strong> ${words}</li>`)}
    ${sums.map(
      ([currency, sum]) => html`<li><strong>${showShort(sum, { is: 'money', currency })}</strong>
      ${t('site.figure-awarded', { currency })}</li>`,
    )}</ul>
    ${facts.first && html`<p>${t('site.figure-period', { first: showDate(facts.first), last: showDate(facts.last) })}</p>`}
    ${missing > 0 && html`<p>${t('site.without-value', { count: missing, of: facts.awards })}</p>`}
    ${bare > 0 && html`<p>${t('site.without-currency', { count: bare, of: facts.awards })}</p>`}`
}

const renderRecent = (lines: readonly ProcessLine[]): Html =>
  html`<ul>${lines.map(
    (line) => html`<li><a href="processes/${line.slug}.html">${line.title}</a>
    ${line.buyer && html`<span class="quiet">${line.buyer}</span>`}</li>`,
  )}</ul>
    <p><a href="processes/index.html">${t('site.all-processes')}</a></p>`

/** The project that the data is part of, with the way to its pages. */
function renderProjectTeaser(input: SiteInput, project: PublicProject): Html {
  const phase = sayPhase(project)
  return html`<section aria-labelledby="project"><h2 id="project">${t('site.project')}</h2>
    <p><a href="${projectHome(input)}">${project.name}</a>${phase && html`: ${phase}`}</p>
    ${project.purpose && html`<p>${project.purpose.issue}</p>`}</section>`
}

/** The first page: key figures, charts, what changed last; and the charts as files. */
export function* renderOverview(input: SiteInput, facts: Facts, frame: Frame, labels: Labels): Generator<Part> {
  const charts = listOverviewCharts(facts, labels)
  const recent = facts.processes
    .filter((line) => line.date)
    .sort((a, b) => (a.date > b.date ? -1 : 1))
    .slice(0, RECENT)
  const content = html`<h1>${input.title}</h1>
    <p class="lead">${input.description}</p>
    ${input.project && renderProjectTeaser(input, input.project)}
    <section aria-labelledby="figures"><h2 id="figures">${t('site.key-figures')}</h2>${renderFigures(facts)}</section>
    ${
      charts.length > 0 &&
      html`<section aria-labelledby="charts"><h2 id="charts">${t('site.charts')}</h2>
      ${charts.map((chart) => renderSiteChart(chart, ''))}</section>`
    }
    ${recent.length > 0 && html`<section aria-labelledby="recent"><h2 id="recent">${t('site.recent')}</h2>${renderRecent(recent)}</section>`}`
  yield { path: 'index.html', content: frame({ path: 'index.html', title: input.title, part: 'overview', content }) }
  for (const chart of charts) yield* renderChartFiles(chart)
}
