import { t } from '#lib/words/words.ts'
import { type Html, html } from '../html.ts'
import { showNumber, showShort } from '../shown.ts'
import type { ChartTable, RangeChart } from './chart.ts'
import { across, COLOURS, canvas, rule, shorten, text } from './marks.ts'
import { listTicks } from './ticks.ts'

const ROW = 42

/** A dot an estimate, on the line of what it may range between. */
export function drawRanges(chart: RangeChart): Html {
  const highest = chart.unit.is === 'share' ? 1 : listTicks(Math.max(...chart.rows.map((row) => row.high), 0)).at(-1)!
  const x = (value: number) => across(Math.min(1, Math.max(0, value / highest)))
  const marks = chart.rows.map((row, i) => {
    const y = i * ROW + 27
    return html`
      ${text(shorten(row.label, 36), { x: '0', y: y - 13 })}
      ${text(showNumber(row.value, chart.unit), { x: '100%', y: y - 13, anchor: 'end', bold: true })}
      ${rule(y)}
      <line x1="${x(row.low)}" x2="${x(row.high)}" y1="${y}" y2="${y}"
        stroke="${COLOURS[0]}" stroke-width="6" stroke-opacity="0.45"/>
      <circle cx="${x(row.value)}" cy="${y}" r="5" fill="${COLOURS[0]}"/>`
  })
  const end = chart.rows.length * ROW + 14
  const axis = [
    text(showShort(0, chart.unit), { x: '0', y: end, quiet: true }),
    text(showShort(highest, chart.unit), { x: '100%', y: end, anchor: 'end', quiet: true }),
  ]
  return canvas({ ...chart, height: end + 8 }, [marks, axis])
}

export const tabulateRanges = (chart: RangeChart): ChartTable => ({
  head: [chart.of, t('render.value'), t('render.from'), t('render.to'), t('render.number')],
  rows: chart.rows.map((row) => [
    row.label,
    ...[row.value, row.low, row.high].map((value) => showNumber(value, chart.unit)),
    showNumber(row.n, { is: 'count' }),
  ]),
})
