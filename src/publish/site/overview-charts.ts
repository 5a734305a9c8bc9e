import { t } from '#lib/words/words.ts'
import type { Bar, Chart } from '#platform/render/charts/index.ts'
import { showDate, showMoney, showNumber } from '#platform/render/shown.ts'
import type { Facts, ProcessLine } from '../dataset/facts.ts'
import type { Labels } from './labels.ts'

const share = (part: number, whole: number) => showNumber(part / whole, { is: 'share' })
const MANY_BIDDERS = 10
const MOST_BUYERS = 10
const MOST_METHODS = 6

/** How many things, and of which time. */
const sayBase = (facts: Facts, count: number) =>
  facts.first
    ? t('site.chart-n', { count, first: showDate(facts.first), last: showDate(facts.last) })
    : t('site.chart-n-undated', { count })

function countBy(lines: readonly ProcessLine[], keyOf: (line: ProcessLine) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1)
  return counts
}

const byValue = (a: [string, number], b: [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
const highest = (counts: Map<string, number>) => [...counts].filter(([key]) => key !== '').sort(byValue)[0]
const unknownBar = (value: number): Bar => ({ label: t('site.not-stated'), value, isUnknown: true })

function chartYears(facts: Facts): Chart | undefined {
  const counts = countBy(facts.processes, (line) => line.year)
  const top = highest(counts)
  if (!top) return undefined
  const unknown = counts.get('') ?? 0
  const years = [...counts].filter(([year]) => year).sort(([a], [b]) => (a < b ? -1 : 1))
  const title = years.length > 1 ? 'site.chart-years-title' : 'site.chart-years-title-one'
  return {
    id: 'processes-by-year',
    kind: 'columns',
    of: t('site.chart-years-of'),
    unit: { is: 'count' },
    title: t(title, { year: top[0], count: top[1] }),
    subtitle: sayBase(facts, facts.processes.length),
    words: t('site.chart-years-words', { unknown }),
    columns: [...years.map(([label, value]) => ({ label, value })), ...(unknown ? [unknownBar(unknown)] : [])],
  }
}

function chartMethods(facts: Facts, labels: Labels): Chart | undefined {
  const counts = countBy(facts.processes, (line) => line.method)
  const top = highest(counts)
  if (!top) return undefined
  const unknown = counts.get('') ?? 0
  const known = [...counts]
    .filter(([method]) => method)
    .sort(byValue)
    .slice(0, MOST_METHODS)
  const parts = known.map(([method, value]) => ({ label: labels.code('method', method), value }))
  const all = facts.processes.length
  return {
    id: 'processes-by-method',
    kind: 'shares',
    of: t('site.chart-methods-of'),
    title: t('site.chart-methods-title', { share: share(top[1], all), method: labels.code('method', top[0]) }),
    subtitle: sayBase(facts, all),
    words: t('site.chart-methods-words', { unknown }),
    rows: [{ label: t('site.chart-methods-row'), parts: [...parts, ...(unknown ? [unknownBar(unknown)] : [])] }],
  }
}

function chartValue(facts: Facts, currency: string): Chart | undefined {
  const counted = facts.processes.filter((line) => line.year && line.awarded[currency] !== undefined)
  const sums = new Map<string, number>()
  for (const { year, awarded } of counted) sums.set(year!, (sums.get(year!) ?? 0) + awarded[currency]!)
  const top = highest(sums)
  if (!top || sums.size < 2) return undefined
  const found = [...sums.keys()].sort()
  const span = Number(found.at(-1)) - Number(found[0])
  const years = Array.from({ length: span + 1 }, (_, i) => String(Number(found[0]) + i))
  const [first, last] = [showDate(facts.first), showDate(facts.last)]
  return {
    id: `awarded-${currency.toLowerCase()}`,
    kind: 'line',
    of: t('site.chart-value-of'),
    unit: { is: 'money', currency },
    title: t('site.chart-value-title', { year: top[0], currency, value: showMoney(Math.round(top[1]), currency) }),
    subtitle: t('site.chart-n-awarded', { count: counted.length, currency, first, last }),
    words: t('site.chart-value-words', { currency, unknown: facts.awardsWithoutValue }),
    periods: years,
    series: [{ label: currency, values: years.map((year) => sums.get(year) ?? null) }],
  }
}

function chartBids(facts: Facts): Chart | undefined {
  const known = facts.processes.filter((line) => line.tenderers !== undefined && line.tenderers > 0)
  if (!known.length) return undefined
  const counts = countBy(known, (line) => String(Math.min(MANY_BIDDERS, line.tenderers!)))
  const columns = Array.from({ length: MANY_BIDDERS }, (_, i) => ({
    label: i + 1 === MANY_BIDDERS ? t('site.chart-bids-more') : String(i + 1),
    value: counts.get(String(i + 1)) ?? 0,
  }))
  const unknown = facts.processes.length - known.length
  return {
    id: 'bidders',
    kind: 'columns',
    of: t('site.chart-bids-of'),
    unit: { is: 'count' },
    title: t('site.chart-bids-title', { share: share(counts.get('1') ?? 0, known.length) }),
    subtitle: sayBase(facts, facts.processes.length),
    words: t('site.chart-bids-words', { unknown }),
    columns: unknown ? [...columns, unknownBar(unknown)] : columns,
  }
}

function chartBuyers(facts: Facts): Chart | undefined {
  const ordered = [...facts.buyers.values()].sort((a, b) => b.processes - a.processes || (a.name < b.name ? -1 : 1))
  const [top] = ordered
  if (!top || ordered.length < 2) return undefined
  const shown = ordered.slice(0, MOST_BUYERS)
  const unknown = facts.processes.filter((line) => !line.buyerKey).length
  const bars = shown.map((buyer) => ({ label: buyer.name, value: buyer.processes }))
  return {
    id: 'buyers',
    kind: 'bars',
    of: t('site.chart-buyers-of'),
    unit: { is: 'count' },
    title: t('site.chart-buyers-title', { name: top.name, count: top.processes }),
    subtitle: sayBase(facts, facts.processes.length),
    words: t('site.chart-buyers-words', { shown: shown.length, of: ordered.length }),
    bars: unknown ? [...bars, unknownBar(unknown)] : bars,
  }
}

/** The charts of the overview: only those that the data can fill. */
export function listOverviewCharts(facts: Facts, labels: Labels): Chart[] {
  const currencies = Object.entries(facts.awarded).filter(([currency]) => /^[A-Z]{3}$/.test(currency))
  const largest = currencies.sort(byValue).slice(0, 2)
  return [
    chartYears(facts),
    ...largest.map(([currency]) => chartValue(facts, currency)),
    chartMethods(facts, labels),
    chartBids(facts),
    chartBuyers(facts),
  ].filter((chart) => chart !== undefined)
}
