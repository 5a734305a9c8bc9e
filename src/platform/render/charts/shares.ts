import { t } from '#lib/words/words.ts'
import { type Html, html } from '../html.ts'
import { showNumber } from '../shown.ts'
import type { Bar, ChartTable, ShareChart } from './chart.ts'
import { across, COLOURS, canvas, hatchOf, shorten, text } from './marks.ts'

const HEAD = 22
const BAR = 26
const KEY = 20
const GAP = 18

const totalOf = (parts: readonly Bar[]) => parts.reduce((sum, part) => sum + part.value, 0)
const percent = (value: number, total: number) =>
  total > 0 ? showNumber(value / total, { is: 'share' }) : showNumber(value, { is: 'count' })

/** One row: its name, the whole cut into parts, and below it each part by name, so that no legend is needed. */
function drawRow(chart: ShareChart, row: ShareChart['rows'][number], top: number): Html {
  const total = totalOf(row.parts)
  let from = 0
  const parts = row.parts.map((part, i) => {
    const share = total > 0 ? part.value / total : 0
    const fill = part.isUnknown ? hatchOf(chart.id) : COLOURS[i % COLOURS.length]!
    const x = across(from)
    from += share
    const y = top + HEAD + BAR + 14 + i * KEY
    return html`
      <rect x="${x}" y="${top + HEAD}" width="${across(share)}" height="${BAR}" fill="${fill}" stroke="var(--paper, #fff)"/>
      <rect x="0" y="${y - 9}" width="10" height="10" fill="${fill}"/>
      ${text(shorten(part.label, 34), { x: '16', y })}
      ${text(percent(part.value, total), { x: '100%', y, anchor: 'end', bold: true })}`
  })
  return html`${text(shorten(row.label, 44), { x: '0', y: top + 14, bold: true })}${parts}`
}

const heightOf = (row: ShareChart['rows'][number]) => HEAD + BAR + 8 + row.parts.length * KEY + GAP

/** Wholes cut into parts. */
export function drawShares(chart: ShareChart): Html {
  let top = 0
  const rows = chart.rows.map((row) => {
    const drawn = drawRow(chart, row, top)
    top += heightOf(row)
    return drawn
  })
  return canvas({ ...chart, height: Math.max(1, top) }, rows)
}

export const tabulateShares = (chart: ShareChart): ChartTable => ({
  head: [chart.of, t('render.part'), t('render.number'), t('render.share')],
  rows: chart.rows.flatMap((row) =>
    row.parts.map((part) => [
      row.label,
      part.label,
      showNumber(part.value, { is: 'number' }),
      percent(part.value, totalOf(row.parts)),
    ]),
  ),
})
