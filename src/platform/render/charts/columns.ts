import { type Html, html } from '../html.ts'
import { nameValue, showNumber, showShort } from '../shown.ts'
import type { ChartTable, ColumnChart } from './chart.ts'
import { across, canvas, paint, rule, text } from './marks.ts'
import { listTicks } from './ticks.ts'

const TOP = 20
const PLOT = 180
const FOOT = 24
/** What labels may take of a narrow screen, and what a letter and the space between two labels take. */
const NARROW = 330
const LETTER = 7
const SPACE = 12
/** Room at the left for the numbers of the axis, where columns do not carry their own. */
const GUTTER = 0.12

const widthOf = (labels: readonly string[]) => labels.reduce((sum, label) => sum + label.length * LETTER + SPACE, 0)

/** A column each; above it its value where there is room for all of them, else an axis. */
export function drawColumns(chart: ColumnChart): Html {
  const { columns, unit } = chart
  const ticks = listTicks(Math.max(...columns.map((column) => column.value), 0))
  const highest = ticks.at(-1)!
  const every = Math.ceil(widthOf(columns.map((column) => column.label)) / NARROW)
  const hasAxis = widthOf(columns.map((column) => showShort(column.value, unit))) > NARROW
  const from = hasAxis ? GUTTER : 0
  const slot = (1 - from) / Math.max(1, columns.length)
  const grid = ticks.map((tick) => {
    const y = TOP + PLOT * (1 - tick / highest)
    return html`${rule(y)}${hasAxis && text(showShort(tick, unit), { x: '0', y: y - 3, quiet: true })}`
  })
  const marks = columns.map((column, i) => {
    const height = (PLOT * Math.max(0, column.value)) / highest
    const middle = across(from + (i + 0.5) * slot)
    const isLast = i === columns.length - 1 && i > 0
    const place = isLast ? { x: '100%', anchor: 'end' as const } : { x: middle, anchor: 'middle' as const }
    const value = { x: middle, y: TOP + PLOT - height - 5, anchor: 'middle' as const }
    return html`
      <rect x="${across(from + (i + 0.12) * slot)}" y="${TOP + PLOT - height}" width="${across(slot * 0.76)}"
        height="${height}" ${paint(chart.id, column)}/>${!hasAxis && text(showShort(column.value, unit), value)}${
          (columns.length - 1 - i) % every === 0 && text(column.label, { ...place, y: TOP + PLOT + 17, quiet: true })
        }`
  })
  return canvas({ ...chart, height: TOP + PLOT + FOOT }, [grid, marks])
}

export const tabulateColumns = (chart: ColumnChart): ChartTable => ({
  head: [chart.of, nameValue(chart.unit)],
  rows: chart.columns.map((column) => [column.label, showNumber(column.value, chart.unit)]),
})
