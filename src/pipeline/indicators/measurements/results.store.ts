import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { createTables } from '#platform/analytics/project-database.ts'
import type { Measured, Result, Subject, Summary } from '../measure.ts'

export const ensureResultTables = (analytics: Analytics, database: string): Promise<void> =>
  createTables(analytics, database, 'pipeline/indicators/tables.sql')

async function loadRows(analytics: Analytics, table: string, rows: readonly object[], file: string): Promise<void> {
  if (rows.length === 0) return
  await pipeline(
    Readable.from(rows).map((row) => `${JSON.stringify(row)}\n`),
    createWriteStream(file),
  )
  await analytics.loadFile(file, table, 'JSONEachRow')
}

/** Adds what was measured under its id; it counts once PostgreSQL knows that id. */
export async function storeMeasured(
  analytics: Analytics,
  {
    database,
    measurement,
    measured,
    folder,
  }: { database: string; measurement: string; measured: Measured; folder: string },
): Promise<void> {
  const results = measured.results.map(({ code, subject, value, currency = '' }) => ({
    measurement,
    code,
    ...subject,
    value,
    currency,
  }))
  const summary = measured.summary.map((figure) => ({ measurement, group: '', currency: '', ...figure }))
  await loadRows(analytics, `${database}.result`, results, join(folder, 'result'))
  await loadRows(analytics, `${database}.summary`, summary, join(folder, 'summary'))
}

/** Results of one measurement are kept, figures of all that are known. */
export async function dropOthers(
  analytics: Analytics,
  { database, newest, known }: { database: string; newest: string; known: readonly string[] },
): Promise<void> {
  const parts = await analytics.query<{ partition: string }>(
    `SELECT DISTINCT measurement AS partition FROM ${database}.result WHERE measurement != {newest:String}`,
    { params: { newest } },
  )
  for (const { partition } of parts)
    await analytics.run(`ALTER TABLE ${database}.result DROP PARTITION {partition:String}`, { params: { partition } })
  await analytics.run(`DELETE FROM ${database}.summary WHERE measurement NOT IN {known:Array(String)}`, {
    params: { known },
  })
}

type SummaryRow = Omit<Summary, 'n' | 'unknown'> & { measurement: string; n: string; unknown: Record<string, string> }

const numbers = (counts: Record<string, string>) =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)]))

function presentSummary({ group, currency, n, unknown, measurement: _, ...row }: SummaryRow): Summary {
  return {
    ...row,
    ...(group ? { group } : {}),
    ...(currency ? { currency } : {}),
    n: Number(n),
    unknown: numbers(unknown),
  }
}

type SummaryFilter = { database: string; measurements: readonly string[]; code?: string; groups: number }

/** Figures of some measurements, of each measure the `groups` with the largest figures; by measurement. */
export async function selectSummary(
  analytics: Analytics,
  { database, measurements, code = '', groups }: SummaryFilter,
): Promise<Map<string, Summary[]>> {
  const rows = await analytics.query<SummaryRow>(
    `SELECT measurement, code, \`group\`, currency, toString(numerator) AS numerator, toString(denominator) AS denominator,
       value, n, unknown
     FROM ${database}.summary
     WHERE measurement IN {measurements:Array(String)} AND ({code:String} = '' OR code = {code:String})
     ORDER BY measurement, code, value DESC, \`group\`, currency
     LIMIT {groups:UInt32} BY measurement, code`,
    { params: { measurements, code, groups } },
  )
  const byMeasurement = Map.groupBy(rows, ({ measurement }) => measurement)
  return new Map([...byMeasurement].map(([id, list]) => [id, list.map(presentSummary)]))
}

export type Page = { offset: number; limit: number }
export type ResultPage = { results: Result[]; total: number }

type ResultRow = { code: string; kind: Subject['kind']; id: string; value: number; currency: string; total: string }

/** What a measurement flagged, or the figures of single subjects: all, or of one measure, or about one subject. */
export async function selectResults(
  analytics: Analytics,
  filter: { database: string; measurement: string; code?: string; subject?: Subject; page: Page },
): Promise<ResultPage> {
  const { database, measurement, code = '', subject, page } = filter
  const rows = await analytics.query<ResultRow>(
    `SELECT code, kind, id, value, currency, count() OVER () AS total FROM ${database}.result
     WHERE measurement = {measurement:String} AND ({code:String} = '' OR code = {code:String})
       AND ({kind:String} = '' OR (kind = {kind:String} AND id = {id:String}))
     ORDER BY code, value DESC, kind, id, currency LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
    { params: { measurement, code, kind: subject?.kind ?? '', id: subject?.id ?? '', ...page } },
  )
  const results = rows.map((row) => ({
    code: row.code,
    subject: { kind: row.kind, id: row.id },
    value: row.value,
    ...(row.currency ? { currency: row.currency } : {}),
  }))
  return { results, total: Number(rows[0]?.total ?? 0) }
}
