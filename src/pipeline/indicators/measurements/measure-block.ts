import { say } from '#lib/words/sentences.ts'
import { t } from '#lib/words/words.ts'
import type { Ctx, LiveBlock } from '#platform/context.ts'
import { type Chart, drawChart, tabulateChart } from '#platform/render/charts/index.ts'
import type { Content, Inline, TableContent } from '#platform/render/content.ts'
import { showNumber } from '#platform/render/shown.ts'
import type { Measure, Summary } from '../measure.ts'
import { measures } from '../measures.ts'
import { findMethodPage } from '../method-page.ts'
import { countBeneath, nameGroup, unitOf } from '../read-figures.ts'
import { selectFigures } from './figures.store.ts'
import { GROUPS_LISTED } from './measurement.ts'
import { selectMeasurements } from './measurements.store.ts'

/** What is drawn: a measure under its title, with the figures that have a value. */
type Shown = { measure: Measure; title: string; figures: (Summary & { value: number })[] }

const nameOf = (figure: Summary) => nameGroup(figure) || t('measures.all')
const show = ({ measure }: Shown, figure: Summary & { value: number }) =>
  showNumber(figure.value, unitOf(measure, figure))

/** The groups that are counted in one unit, a bar each; undefined where there are none to compare. */
function chartGroups(shown: Shown): Chart | undefined {
  const { measure, title, figures } = shown
  const [first] = figures
  const same = figures.filter(({ group, currency }) => group && currency === first?.currency)
  if (!first || same.length < 2) return undefined
  return {
    ...{ kind: 'bars', id: `live-${measure.code.toLowerCase()}`, title, of: t('measures.group') },
    subtitle: t('measures.chart-n', { n: countBeneath(measure, same) }),
    words: t('measures.chart-words', { group: nameOf(first), value: show(shown, first) }),
    unit: unitOf(measure, first),
    bars: same.map((figure) => ({ label: nameOf(figure), value: figure.value })),
  }
}

/** A share as a whole cut in two. */
function chartShare(shown: Shown): Chart | undefined {
  const { measure, title, figures } = shown
  const [first] = figures
  const [numerator, denominator] = [Number(first?.numerator), Number(first?.denominator)]
  if (!first || measure.answer !== 'share' || !(denominator > 0) || numerator > denominator) return undefined
  const unknown = Object.values(first.unknown).reduce((sum, count) => sum + count, 0)
  const parts = [
    { label: t('site.measure-so'), value: numerator },
    { label: t('site.measure-not-so'), value: denominator - numerator },
  ]
  return {
    ...{ kind: 'shares', id: `live-${measure.code.toLowerCase()}`, of: t('site.measure') },
    title: t('site.measure-share-title', { title, value: show(shown, first) }),
    subtitle: t('site.measure-looked-at', { count: first.n + unknown, unknown }),
    words: t('site.measure-share-words', { numerator, denominator, unknown }),
    rows: [{ label: title, parts }],
  }
}

const cell = (text: string): Inline[] => [{ text }]

function tableOf(chart: Chart): TableContent {
  const { head, rows } = tabulateChart(chart)
  return { head: head.map(cell), rows: rows.map((row) => row.map(cell)) }
}

function showMeasure(shown: Shown): Content {
  const chart = chartGroups(shown) ?? chartShare(shown)
  if (chart) {
    const picture = { alt: chart.words, svg: drawChart(chart).markup }
    return [{ type: 'figure', title: chart.title, picture, note: chart.subtitle, table: tableOf(chart) }]
  }
  const said = shown.figures.map((figure) => show(shown, figure)).join(', ') || t('measures.no-value')
  return [{ type: 'paragraph', inlines: [{ text: `${shown.title}: ` }, { text: said, bold: true }] }]
}

async function readFigures(ctx: Ctx, projectId: string, code: string): Promise<Shown['figures']> {
  const [newest] = await selectMeasurements(ctx.db, projectId, 1)
  if (!newest) return []
  const found = await selectFigures(ctx.db, { measurements: [newest.id], code, groups: GROUPS_LISTED })
  return (found.get(newest.id) ?? []).flatMap((figure) =>
    figure.value === null ? [] : [{ ...figure, value: figure.value }],
  )
}

/** A measure of the project (`code`) with its chart and the table behind it, by the newest measurement. */
export const measureBlock: LiveBlock = {
  id: 'measures',
  products: ['dataset', 'measures'],
  async read(ctx, projectId, { code }) {
    const measure = measures.find((one) => one.code === code)
    if (!measure) return []
    const title = `${say(findMethodPage(measure).title)} (${measure.code})`
    return showMeasure({ measure, title, figures: await readFigures(ctx, projectId, measure.code) })
  },
}
