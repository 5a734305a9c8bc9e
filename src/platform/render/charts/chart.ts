import type { Unit } from '../shown.ts'

/** What every chart says beside its marks. */
type Told = {
  /** Unique on its page; letters, digits, hyphens. */
  id: string
  /** The finding, in a sentence: what the reader should take away. */
  title: string
  /** How many things it counts, and of which time. */
  subtitle: string
  /** The chart in words, with what is unknown: for whoever cannot see it, or does not want to. */
  words: string
}

export type Bar = { label: string; value: number; isUnknown?: boolean }

/** Things compared: a horizontal bar each, in the given order. */
export type BarChart = Told & { kind: 'bars'; of: string; unit: Unit; bars: readonly Bar[] }

/** Counts along an ordered axis (years, bins of a histogram): a column each; unknown ones stand apart, hatched. */
export type ColumnChart = Told & { kind: 'columns'; of: string; unit: Unit; columns: readonly Bar[] }

/** Something followed over time; where a period has no value the line breaks and the period is hatched. */
export type LineChart = Told & {
  kind: 'line'
  of: string
  unit: Unit
  periods: readonly string[]
  series: readonly { label: string; values: readonly (number | null)[] }[]
}

/** A whole cut into parts, a row each; parts that are unknown are hatched and come last. */
export type ShareChart = Told & {
  kind: 'shares'
  of: string
  rows: readonly { label: string; parts: readonly Bar[] }[]
}

/** Estimates with what they may range between. */
export type RangeChart = Told & {
  kind: 'ranges'
  of: string
  unit: Unit
  rows: readonly { label: string; value: number; low: number; high: number; n: number }[]
}

/** A chart as data: its marks, its table and its words are all made from this. */
export type Chart = BarChart | ColumnChart | LineChart | ShareChart | RangeChart

/** The rows behind a chart, every cell as it is shown. */
export type ChartTable = { head: readonly string[]; rows: readonly (readonly string[])[] }
