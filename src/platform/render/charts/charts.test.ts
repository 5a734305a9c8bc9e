import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import type { Chart } from './chart.ts'
import { drawChart, renderFigure, renderSvgFile, tabulateChart } from './render-chart.ts'
import { listTicks } from './ticks.ts'

const told = { id: 'a', title: 'Small firms get 9 days', subtitle: '40 processes, 2023', words: 'Three are unknown.' }
const bar = fc.record({
  label: fc.string(),
  value: fc.double({ min: 0, max: 1e15, noNaN: true }),
  isUnknown: fc.boolean(),
})
const value = fc.double({ min: 0, max: 1e12, noNaN: true })

const anyChart: fc.Arbitrary<Chart> = fc.oneof(
  fc.array(bar).map((bars): Chart => ({ ...told, kind: 'bars', of: 'Method', unit: { is: 'count' }, bars })),
  fc.array(bar).map((columns): Chart => ({ ...told, kind: 'columns', of: 'Year', unit: { is: 'count' }, columns })),
  fc.array(bar).map((parts): Chart => ({ ...told, kind: 'shares', of: 'All', rows: [{ label: 'Methods', parts }] })),
  fc.array(fc.array(fc.option(value), { minLength: 3, maxLength: 3 })).map(
    (all): Chart => ({
      ...told,
      kind: 'line',
      of: 'Year',
      unit: { is: 'money', currency: 'CAD' },
      periods: ['2021', '2022', '2023'],
      series: all.map((values, i) => ({ label: `S${i}`, values })),
    }),
  ),
  fc.array(fc.tuple(value, value, value)).map(
    (rows): Chart => ({
      ...told,
      kind: 'ranges',
      of: 'Group',
      unit: { is: 'days' },
      rows: rows.map((numbers) => {
        const [low, middle, high] = numbers.toSorted((a, b) => a - b) as [number, number, number]
        return { label: 'Group', value: middle, low, high, n: 3 }
      }),
    }),
  ),
)

describe('every chart', () => {
  it('says what it shows, needs no style or script, and holds no broken number', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const svg = drawChart(chart).markup
        expect(svg).toContain('role="img"')
        expect(svg).toContain('<title id="a-title">Small firms get 9 days</title>')
        expect(svg).toContain('<desc id="a-words">Three are unknown.</desc>')
        expect(svg).not.toMatch(/NaN|Infinity|undefined|style=|<style|<script/)
      }),
    )
  })

  it('keeps its marks within its width', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        for (const [, share] of drawChart(chart).markup.matchAll(/(?:x|x1|x2|cx|width)="([-\d.]+)%"/g)) {
          expect(Number(share)).toBeGreaterThanOrEqual(0)
          expect(Number(share)).toBeLessThanOrEqual(100.001)
        }
      }),
    )
  })

  it('heads its table in the language of what is going on', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const { head } = speak('fr', () => tabulateChart(chart))
        expect(head.slice(1).join(' ')).not.toMatch(/Value|From|Number|Share/)
      }),
    )
  })

  it('has a table with as many cells a row as columns', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const { head, rows } = tabulateChart(chart)
        for (const row of rows) expect(row).toHaveLength(head.length)
      }),
    )
  })
})

it('hatches what is unknown instead of dropping it', () => {
  const bars = [
    { label: 'Open', value: 3 },
    { label: 'Not stated', value: 2, isUnknown: true },
  ]
  const svg = drawChart({ ...told, kind: 'bars', of: 'Method', unit: { is: 'count' }, bars }).markup
  expect(svg.match(/fill="url\(#a-unknown\)"/g)).toHaveLength(1)
})

it('breaks the line and says "unknown" where a period has no value', () => {
  const line: Chart = {
    ...told,
    kind: 'line',
    of: 'Year',
    unit: { is: 'count' },
    periods: ['2021', '2022', '2023'],
    series: [{ label: 'Bids', values: [4, null, 6] }],
  }
  const svg = drawChart(line).markup
  expect(svg.match(/stroke-width="2.5"/g)).toBeNull()
  expect(svg).toContain('fill-opacity="0.4"')
  expect(tabulateChart(line).rows[1]).toEqual(['2022', 'unknown'])
})

it('shows the finding, what it counts, the words and the table in one place', () => {
  const chart: Chart = {
    ...told,
    kind: 'bars',
    of: 'Method',
    unit: { is: 'count' },
    bars: [{ label: 'Open', value: 3 }],
  }
  const figure = renderFigure(chart, { table: 'The numbers' }).markup
  for (const part of [told.title, told.subtitle, told.words, 'The numbers', '<th scope="row"'])
    expect(figure).toContain(part)
})

it('has a width of its own as a file', () => {
  const chart: Chart = {
    ...told,
    kind: 'bars',
    of: 'Method',
    unit: { is: 'count' },
    bars: [{ label: 'Open', value: 3 }],
  }
  expect(renderSvgFile(chart)).toMatch(/^<\?xml .*\n<svg xmlns="[^"]+" width="760"/)
})

it('cuts an axis at round values that reach its highest', () => {
  expect(listTicks(10)).toEqual([0, 2.5, 5, 7.5, 10])
  expect(listTicks(4120)).toEqual([0, 2000, 4000, 6000])
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e15, noNaN: true }), (highest) => {
      const ticks = listTicks(highest)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest * (1 - 1e-9))
      expect(ticks.length).toBeLessThanOrEqual(5)
    }),
  )
})
