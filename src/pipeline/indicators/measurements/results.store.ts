import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { createTables } from '#platform/analytics/project-database.ts'
import type { Result, Subject } from '../measure.ts'

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

/** Adds what was flagged under the measurement's id; it counts once PostgreSQL knows that id. */
export async function storeResults(
  analytics: Analytics,
  {
    database,
    measurement,
    results,
    folder,
  }: { database: string; measurement: string; results: readonly Result[]; folder: string },
): Promise<void> {
  const rows = results.map(({ code, subject, value, currency = '' }) => ({
    ...{ measurement, code, ...subject, value, currency },
  }))
  await loadRows(analytics, `${database}.result`, rows, join(folder, 'result'))
}

/** Results of the newest measurement are kept; its figures and those of earlier ones stand in PostgreSQL. */
export async function dropOthers(
  analytics: Analytics,
  { database, newest }: { database: string; newest: string },
): Promise<void> {
  const parts = await analytics.query<{ partition: string }>(
    `SELECT DISTINCT measurement AS partition FROM ${database}.result WHERE measurement != {newest:String}`,
    { params: { newest } },
  )
  for (const { partition } of parts)
    await analytics.run(`ALTER TABLE ${database}.result DROP PARTITION {partition:String}`, { params: { partition } })
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
