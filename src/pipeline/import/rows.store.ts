import type { Analytics, ExportFormat } from '#platform/analytics/analytics.ts'
import type { Aside, Row } from './readers/rows.ts'

type Place = { database: string; snapshot: string }

type Counted<Item> = Omit<Item, 'line'> & { line: string }
const withNumber = <Item extends { line: string }>(row: Item) => ({ ...row, line: Number(row.line) })

/** Rows of a snapshot after a line, in file order. */
export async function selectRows(
  analytics: Analytics,
  { database, snapshot }: Place,
  { after, limit }: { after: number; limit: number },
): Promise<Row[]> {
  const rows = await analytics.query<Counted<Row>>(
    `SELECT line, cells FROM ${database}.source_row
     WHERE snapshot = {snapshot:String} AND line > {after:UInt64} ORDER BY line LIMIT {limit:UInt32}`,
    { params: { snapshot, after, limit } },
  )
  return rows.map(withNumber)
}

/** The rows that begin on these lines. */
export async function selectRowsAt(
  analytics: Analytics,
  { database, snapshot }: Place,
  lines: number[],
): Promise<Row[]> {
  const rows = await analytics.query<Counted<Row>>(
    `SELECT line, cells FROM ${database}.source_row
     WHERE snapshot = {snapshot:String} AND line IN {lines:Array(UInt64)} ORDER BY line`,
    { params: { snapshot, lines } },
  )
  return rows.map(withNumber)
}

export async function selectAside(
  analytics: Analytics,
  { database, snapshot }: Place,
  { offset, limit }: { offset: number; limit: number },
): Promise<Aside[]> {
  const rows = await analytics.query<Counted<Aside>>(
    `SELECT line, text, reason FROM ${database}.source_row_aside
     WHERE snapshot = {snapshot:String} ORDER BY line LIMIT {limit:UInt32} OFFSET {offset:UInt64}`,
    { params: { snapshot, offset, limit } },
  )
  return rows.map(withNumber)
}

/** How many rows were set aside for each reason, the most frequent first. */
export async function countReasons(
  analytics: Analytics,
  { database, snapshot }: Place,
): Promise<{ reason: string; count: number; firstLine: number }[]> {
  const rows = await analytics.query<{ reason: string; count: string; firstLine: string }>(
    `SELECT reason, count() AS count, min(line) AS firstLine FROM ${database}.source_row_aside
     WHERE snapshot = {snapshot:String} GROUP BY reason ORDER BY count DESC, reason LIMIT 100`,
    { params: { snapshot } },
  )
  return rows.map(({ reason, count, firstLine }) => ({ reason, count: Number(count), firstLine: Number(firstLine) }))
}

const CSV: ExportFormat = 'CSVWithNames'

/** Writes all rows set aside to a file. What a spreadsheet would take for a formula is marked as text. */
export async function exportAside(analytics: Analytics, { database, snapshot }: Place, file: string): Promise<void> {
  const sql = `SELECT line, reason, if(match(text, '^[=+@\\t\\r-]'), concat('''', text), text) AS text
     FROM ${database}.source_row_aside WHERE snapshot = {snapshot:String} ORDER BY line`
  await analytics.exportTo(file, sql, CSV, { params: { snapshot } })
}

/** How many rows (or releases) of each snapshot lie in a project's database, and how many were set aside. */
export async function countLoaded(
  analytics: Analytics,
  database: string,
): Promise<Map<string, { loaded: number; setAside: number }>> {
  const count = (table: string, aside: 0 | 1) =>
    `SELECT snapshot, count() AS rows, ${aside} AS aside FROM ${database}.${table} GROUP BY snapshot`
  const rows = await analytics.query<{ snapshot: string; loaded: string; setAside: string }>(
    `SELECT snapshot, sumIf(rows, aside = 0) AS loaded, sumIf(rows, aside = 1) AS setAside
     FROM (${count('source_row', 0)} UNION ALL ${count('release', 0)} UNION ALL ${count('source_row_aside', 1)})
     GROUP BY snapshot`,
  )
  return new Map(rows.map((row) => [row.snapshot, { loaded: Number(row.loaded), setAside: Number(row.setAside) }]))
}
