import type { Analytics, QueryOptions } from '#platform/analytics/analytics.ts'
import type { ColumnCounts } from './column-profile.ts'
import { datePatterns, valuePatterns } from './value-patterns.ts'

type Place = { database: string; snapshot: string; width: number }

/** Past so many rows, distinct values are estimated: the exact set would not fit into a small machine's memory. */
const EXACT_ROWS = 300_000
/** The values of a column with more distinct ones than this are not counted one by one. */
const COUNTED_DISTINCT = 50_000
const SHOWN = 200

const patterns = { ...valuePatterns, ...datePatterns }
const names = Object.keys(patterns) as (keyof typeof patterns)[]
const patternParams = Object.fromEntries(names.map((name, i) => [`p${i}`, patterns[name]]))

/** One line a cell: its column's number and its value. */
const cellsOf = ({ database }: Place) => `(
  SELECT column, trimBoth(cell) AS value
  FROM ${database}.source_row
  ARRAY JOIN arrayResize(cells, {width:UInt32}, '') AS cell, arrayEnumerate(arrayResize(cells, {width:UInt32}, '')) AS column
  WHERE snapshot = {snapshot:String}
)`

const countsSql = (place: Place, isExact: boolean) => `
SELECT
  column,
  count() AS rows,
  countIf(value = '') AS blank,
  ${isExact ? 'uniqExactIf' : 'uniqCombined64If'}(sipHash64(value), value != '') AS distinct,
  max(lengthUTF8(value)) AS longest,
  countIf(toUInt8OrZero(extract(value, '^(\\\\d{1,2})/\\\\d{1,2}/')) > 12) AS firstAbove12,
  countIf(toUInt8OrZero(extract(value, '^\\\\d{1,2}/(\\\\d{1,2})/')) > 12) AS secondAbove12,
  [${names.map((_, i) => `countIf(value != '' AND match(value, {p${i}:String}))`).join(', ')}] AS counts,
  substringUTF8(minIf(value, value != ''), 1, ${SHOWN}) AS least,
  substringUTF8(max(value), 1, ${SHOWN}) AS most,
  argMin(value, number) AS leastNumber,
  argMax(value, number) AS mostNumber,
  groupUniqArrayIf(5)(substringUTF8(value, 1, ${SHOWN}), value != '') AS examples
FROM (SELECT *, toFloat64OrNull(replaceRegexpAll(value, '[^0-9.-]', '')) AS number FROM ${cellsOf(place)})
GROUP BY column
ORDER BY column`

const frequentSql = (place: Place) => `
SELECT column, value, count() AS count
FROM ${cellsOf(place)}
WHERE column IN {columns:Array(UInt32)} AND value != ''
GROUP BY column, value
ORDER BY column, count DESC, value
LIMIT 10 BY column`

type CountsRow = {
  column: number
  rows: string
  blank: string
  distinct: string
  longest: string
  firstAbove12: string
  secondAbove12: string
  counts: string[]
  least: string
  most: string
  leastNumber: string
  mostNumber: string
  examples: string[]
}

/** What was counted of one column, and some of its values. */
export type CountedColumn = ColumnCounts & {
  /** From 0. */
  index: number
  isDistinctExact: boolean
  examples: string[]
  text: { min: string; max: string }
  numeric: { min: string; max: string }
  frequent: { value: string; count: number }[]
}

function present(row: CountsRow, isDistinctExact: boolean): CountedColumn {
  const counts = names.map((name, i) => [name, Number(row.counts[i])])
  return {
    index: Number(row.column) - 1,
    rows: Number(row.rows),
    blank: Number(row.blank),
    distinct: Number(row.distinct),
    isDistinctExact,
    longest: Number(row.longest),
    firstAbove12: Number(row.firstAbove12),
    secondAbove12: Number(row.secondAbove12),
    patterns: Object.fromEntries(counts) as ColumnCounts['patterns'],
    examples: row.examples,
    text: { min: row.least, max: row.most },
    numeric: { min: row.leastNumber, max: row.mostNumber },
    frequent: [],
  }
}

/** Counts the columns of a snapshot, in their order. */
export async function countColumns(
  analytics: Analytics,
  place: Place,
  rows: number,
  options: QueryOptions,
): Promise<CountedColumn[]> {
  const isExact = rows <= EXACT_ROWS
  const params = { snapshot: place.snapshot, width: place.width, ...patternParams }
  const found = await analytics.query<CountsRow>(countsSql(place, isExact), { ...options, params })
  const columns = found.map((row) => present(row, isExact))
  const counted = columns.filter(({ distinct, rows, blank }) => distinct <= COUNTED_DISTINCT && distinct < rows - blank)
  const frequent = await analytics.query<{ column: number; value: string; count: string }>(frequentSql(place), {
    ...options,
    params: { snapshot: place.snapshot, width: place.width, columns: counted.map(({ index }) => index + 1) },
  })
  for (const { column, value, count } of frequent)
    columns[Number(column) - 1]?.frequent.push({ value: value.slice(0, SHOWN), count: Number(count) })
  return columns
}
