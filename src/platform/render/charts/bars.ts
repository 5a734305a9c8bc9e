import { type Html, html } from '../html.ts'
import { nameValue, showNumber } from '../shown.ts'
import type { BarChart, ChartTable } from './chart.ts'
import { across, canvas, paint, shorten, text } from './marks.ts'

const ROW = 42
const LABEL_LENGTH = 36

/** A bar each under its label and value, so that both keep their size on a narrow screen. */
export function drawBars(chart: BarChart): Html {
  const longest = Math.max(...chart.bars.map((bar) => bar.value), 0)
  const share = (value: number) => (longest > 0 ? Math.max(0, value) / longest : 0)
  const marks = chart.bars.map(
    (bar, i) => html`
      ${text(shorten(bar.label, LABEL_LENGTH), { x: '0', y: i * ROW + 14 })}
      ${text(showNumber(bar.value, chart.unit), { x: '100%', y: i * ROW + 14, anchor: 'end', bold: true })}
      <rect x="0" y="${i * ROW + 20}" width="${across(share(bar.value))}" height="12" ${paint(chart.id, bar)}/>`,
  )
  return canvas({ ...chart, height: Math.max(1, chart.bars.length) * ROW }, marks)
}

export const tabulateBars = (chart: BarChart): ChartTable => ({
  head: [chart.of, nameValue(chart.unit)],
  rows: chart.bars.map((bar) => [bar.label, showNumber(bar.value, chart.unit)]),
})
