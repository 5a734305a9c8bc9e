import { type Html, html } from '../html.ts'
import { showNumber, showShort } from '../shown.ts'
import type { ChartTable, ColumnChart } from './chart.ts'
import { across, canvas, paint, rule, text } from './marks.ts'
import { listTicks } from './ticks.ts'

const TOP = 20
const PLOT = 180
const FOOT = 24
/** More labels than this would run into each other on a narrow screen. */
const MOST_LABELS = 8

/** A column each; above it its value where there is room for all of them. */
export function drawColumns(chart: ColumnChart): Html {
  const { columns, unit } = chart
  const ticks = listTicks(Math.max(...columns.map((column) => column.value), 0))
  const highest = ticks.at(-1)!
  const every = Math.ceil(columns.length / MOST_LABELS)
  const slot = 1 / Math.max(1, columns.length)
  const grid = ticks.map((tick) => {
    const y = TOP + PLOT * (1 - tick / highest)
    const label = every > 1 && tick > 0 ? text(showShort(tick, unit), { x: '0', y: y - 3, quiet: true }) : ''
    return html`${rule(y)}${label}`
  })
  const marks = columns.map((column, i) => {
    const height = (PLOT * Math.max(0, column.value)) / highest
    const middle = across((i + 0.5) * slot)
    const value =
      every === 1 && text(showShort(column.value, unit), { x: middle, y: TOP + PLOT - height - 5, anchor: 'middle' })
    const label =
      i % every === 0 && text(column.label, { x: middle, y: TOP + PLOT + 17, anchor: 'middle', quiet: true })
    return html`
      <rect x="${across((i + 0.12) * slot)}" y="${TOP + PLOT - height}" width="${across(slot * 0.76)}"
        height="${height}" ${paint(chart.id, column)}/>${value}${label}`
  })
  return canvas({ ...chart, height: TOP + PLOT + FOOT }, [grid, marks])
}

export const tabulateColumns = (chart: ColumnChart): ChartTable => ({
  head: [chart.of, chart.unit.is === 'money' ? `Value (${chart.unit.currency})` : 'Value'],
  rows: chart.columns.map((column) => [column.label, showNumber(column.value, chart.unit)]),
})
