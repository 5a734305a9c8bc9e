import { t } from '#lib/words/words.ts'
import { type Html, html } from '../html.ts'
import { showNumber, showShort } from '../shown.ts'
import type { ChartTable, LineChart } from './chart.ts'
import { across, COLOURS, canvas, hatchOf, rule, text } from './marks.ts'
import { listTicks } from './ticks.ts'

const TOP = 24
const PLOT = 180
const FOOT = 24
const MOST_LABELS = 8
/** Labels at line ends that would overlap are pushed this far apart. */
const LABEL_GAP = 15

type Scale = { x: (at: number) => number; y: (value: number) => number }

function drawSeries(values: readonly (number | null)[], colour: string, { x, y }: Scale): Html[] {
  return values.map((value, i) => {
    const next = values[i + 1]
    if (value === null) return html``
    const segment =
      next !== null && next !== undefined
        ? html`<line x1="${across(x(i))}" y1="${y(value)}" x2="${across(x(i + 1))}" y2="${y(next)}"
            stroke="${colour}" stroke-width="2.5"/>`
        : ''
    return html`${segment}<circle cx="${across(x(i))}" cy="${y(value)}" r="3.5" fill="${colour}"/>`
  })
}

/** Where the labels of the line ends go, from the top down, none over another. */
function placeLabels(wanted: { label: string; colour: string; y: number }[]) {
  let free = 0
  return wanted
    .toSorted((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y - 8, free)
      free = y + LABEL_GAP
      return { ...label, y }
    })
}

/** Lines over time with their names at their ends, gaps where nothing is known. */
export function drawLine(chart: LineChart): Html {
  const { periods, series, unit } = chart
  const values = series.flatMap((one) => one.values.filter((value) => value !== null))
  const ticks = listTicks(Math.max(...values, 0))
  const slot = 1 / Math.max(1, periods.length)
  const scale: Scale = { x: (at) => (at + 0.5) * slot, y: (value) => TOP + PLOT * (1 - value / ticks.at(-1)!) }
  const every = Math.ceil(periods.length / MOST_LABELS)
  const grid = ticks.map(
    (tick) => html`${rule(scale.y(tick))}${text(showShort(tick, unit), { x: '0', y: scale.y(tick) - 3, quiet: true })}`,
  )
  const axis = periods.map((period, i) => {
    const isUnknown = series.every((one) => (one.values[i] ?? null) === null)
    const band = isUnknown
      ? html`<rect x="${across(i * slot)}" y="${TOP}" width="${across(slot)}" height="${PLOT}"
          fill="${hatchOf(chart.id)}" fill-opacity="0.4"/>`
      : ''
    const label =
      i % every === 0 && text(period, { x: across(scale.x(i)), y: TOP + PLOT + 17, anchor: 'middle', quiet: true })
    return html`${band}${label}`
  })
  const colourOf = (i: number) => COLOURS[i % COLOURS.length]!
  const lines = series.map((one, i) => drawSeries(one.values, colourOf(i), scale))
  const ends = series.map((one, i) => {
    const last = one.values.findLast((value) => value !== null) ?? 0
    return { label: one.label, colour: colourOf(i), y: scale.y(last) }
  })
  const labels = series.length > 1 ? placeLabels(ends) : []
  const names = labels.map(
    ({ label, colour, y }) =>
      html`<text x="100%" y="${y}" text-anchor="end" fill="${colour}" font-weight="700">${label}</text>`,
  )
  return canvas({ ...chart, height: TOP + PLOT + FOOT }, [axis, grid, lines, names])
}

export const tabulateLine = (chart: LineChart): ChartTable => ({
  head: [chart.of, ...chart.series.map((one) => one.label)],
  rows: chart.periods.map((period, i) => [
    period,
    ...chart.series.map((one) => {
      const value = one.values[i] ?? null
      return value === null ? t('render.unknown') : showNumber(value, chart.unit)
    }),
  ]),
})
