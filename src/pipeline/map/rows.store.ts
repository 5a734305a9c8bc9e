import type { Analytics, Params } from '#platform/analytics/analytics.ts'
import type { SourceRow } from './apply/apply-mapping.ts'
import { writeKeySql } from './apply/key.ts'
import type { ImportedTable } from './imported-tables.ts'
import type { Mapping } from './mapping/mapping.ts'
import type { ColumnValues, ValueCount } from './propose/profile-column.ts'

type KeyedRows = { sql: string; params: Params }

/** Snapshots whose columns stand in the same order need one expression for their keys. */
function groupByLayout(tables: readonly ImportedTable[]): ImportedTable[][] {
  const groups = Map.groupBy(tables, (table) => JSON.stringify([table.source, table.columns]))
  return [...groups.values()]
}

/** A SELECT of `key`, `number` (the place of the snapshot in `tables`), `line` and `cells`, over all rows of the tables. */
function selectKeyedRows(database: string, mapping: Mapping, tables: readonly ImportedTable[]): KeyedRows {
  const params: Params = { order: tables.map((table) => table.snapshot) }
  const selects = groupByLayout(tables).map((group, i) => {
    const { source, columns } = group[0]!
    const key = writeKeySql(mapping.sources[source]!, columns, `k${i}`)
    Object.assign(params, key.params, { [`s${i}`]: group.map((table) => table.snapshot) })
    return `SELECT ${key.sql} AS key, toUInt32(indexOf({order:Array(String)}, snapshot) - 1) AS number, toUInt32(line) AS line, cells
      FROM ${database}.source_row WHERE snapshot IN {s${i}:Array(String)}`
  })
  return { sql: selects.join(' UNION ALL '), params }
}

/** More than this is sorted on disk. */
const SORT_BYTES = 400_000_000

/** Writes all rows to a file, sorted by key, then by the order of snapshots and lines: `[key, number, line, cells]` a line. */
export async function exportSortedRows(
  analytics: Analytics,
  {
    database,
    mapping,
    tables,
    file,
  }: { database: string; mapping: Mapping; tables: readonly ImportedTable[]; file: string },
  signal: AbortSignal,
): Promise<void> {
  const { sql, params } = selectKeyedRows(database, mapping, tables)
  const sorted = `SELECT key, number, line, cells FROM (${sql}) ORDER BY key, number, line
    SETTINGS max_bytes_before_external_sort = ${SORT_BYTES}`
  await analytics.exportTo(file, sorted, 'JSONCompactEachRow', { params, signal })
}

type Found = { key: string; number: number; line: number; cells: string[] }

function groupRows(tables: readonly ImportedTable[], found: readonly Found[]): Map<string, SourceRow[]> {
  const groups = Map.groupBy(found, (row) => row.key)
  const toRow = ({ number, line, cells }: Found): SourceRow => ({ snapshot: tables[number]!.snapshot, line, cells })
  return new Map([...groups].map(([key, rows]) => [key, rows.map(toRow)]))
}

/** The most rows of one process that a preview reads. */
const MOST_ROWS_EACH = 500

/** The rows of some processes, by key. */
export async function findRowsByKey(
  analytics: Analytics,
  {
    database,
    mapping,
    tables,
    keys,
  }: { database: string; mapping: Mapping; tables: readonly ImportedTable[]; keys: readonly string[] },
): Promise<Map<string, SourceRow[]>> {
  const { sql, params } = selectKeyedRows(database, mapping, tables)
  const found = await analytics.query<Found>(
    `SELECT key, number, line, cells FROM (${sql}) WHERE key IN {keys:Array(String)} ORDER BY key, number, line LIMIT ${MOST_ROWS_EACH} BY key`,
    { params: { ...params, keys } },
  )
  return groupRows(tables, found)
}

/** The first keys of a snapshot, in the order of its lines. */
export async function findFirstKeys(
  analytics: Analytics,
  { database, mapping, table, limit }: { database: string; mapping: Mapping; table: ImportedTable; limit: number },
): Promise<string[]> {
  const { sql, params } = selectKeyedRows(database, mapping, [table])
  const found = await analytics.query<{ key: string }>(
    `SELECT key FROM (SELECT key, min(line) AS first FROM (${sql} ORDER BY line LIMIT ${limit * 20}) WHERE key != '' GROUP BY key) ORDER BY first LIMIT ${limit}`,
    { params },
  )
  return found.map((row) => row.key)
}

/** Rows by snapshot and line. */
export async function findRowsByLine(
  analytics: Analytics,
  database: string,
  places: readonly { snapshot: string; line: number }[],
): Promise<SourceRow[]> {
  const found = await analytics.query<{ snapshot: string; line: string; cells: string[] }>(
    `SELECT snapshot, line, cells FROM ${database}.source_row
     WHERE snapshot IN {snapshots:Array(String)} AND line IN {lines:Array(UInt64)}`,
    {
      params: {
        snapshots: [...new Set(places.map((each) => each.snapshot))],
        lines: [...new Set(places.map((each) => each.line))],
      },
    },
  )
  const wanted = new Set(places.map((each) => `${each.snapshot} ${each.line}`))
  return found
    .filter((row) => wanted.has(`${row.snapshot} ${row.line}`))
    .map((row) => ({ snapshot: row.snapshot, line: Number(row.line), cells: row.cells }))
}

/** About this many rows of a snapshot are looked at for a suggestion, and this many distinct values of a column. */
const SAMPLE = 40_000
const MOST_VALUES = 2_000

/** The commonest values of each column of a snapshot, from all rows or, of a large one, from a sample over the whole file. */
export async function countColumnValues(
  analytics: Analytics,
  database: string,
  table: ImportedTable,
): Promise<ColumnValues[]> {
  const every = Math.max(1, Math.ceil(table.rows / SAMPLE))
  const from = `${database}.source_row WHERE snapshot = {snapshot:String} AND intHash64(line) % ${every} = 0`
  const params = { snapshot: table.snapshot }
  const [all] = await analytics.query<{ rows: string }>(`SELECT count() AS rows FROM ${from}`, { params })
  const found = await analytics.query<{ place: number; value: string; count: string; distinct: string }>(
    `SELECT place, value, count, count() OVER (PARTITION BY place) AS distinct FROM (
       SELECT place, value, count() AS count FROM (
         SELECT arrayJoin(arrayEnumerate(cells)) AS place, cells[place] AS value FROM ${from}
       ) WHERE value != '' GROUP BY place, value
     ) ORDER BY place, count DESC, value LIMIT ${MOST_VALUES} BY place`,
    { params },
  )
  const byPlace = Map.groupBy(found, (row) => Number(row.place))
  return table.columns.map((name, i) => {
    const values = (byPlace.get(i + 1) ?? []).map((row): ValueCount => ({ value: row.value, count: Number(row.count) }))
    return { name, rows: Number(all!.rows), distinct: Number(byPlace.get(i + 1)?.[0]?.distinct ?? 0), values }
  })
}
