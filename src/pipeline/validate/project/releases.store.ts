import { countsOnce, IN_PARTS } from '#pipeline/import/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'

/** How many releases some parts hold. */
export async function countReleases(analytics: Analytics, database: string, parts: readonly string[]): Promise<number> {
  const sql = `SELECT count() AS n FROM ${database}.release WHERE ${IN_PARTS}`
  const [row] = await analytics.query<{ n: string }>(sql, { params: { parts: [...parts] } })
  return Number(row!.n)
}

export type Export = { database: string; parts: readonly string[]; file: string; signal: AbortSignal }

/** Writes each release as a line: where it comes from as JSON `[part, id, [[snapshot, line], …]]`, a tab, its JSON. */
export async function exportReleases(analytics: Analytics, { database, parts, file, signal }: Export): Promise<void> {
  const rows = 'arrayMap(r -> (r.1, toString(r.2)), source_rows)'
  const from = `toJSONString(tuple(toString(snapshot), id, ${rows}))`
  const line = `concat(${from}, '\\t', replaceRegexpAll(json, '[\\\\r\\\\n]', ' '))`
  const sql = `SELECT ${line} FROM ${database}.release WHERE ${countsOnce(database)} ORDER BY snapshot, ocid, date, id`
  await analytics.exportTo(file, sql, 'LineAsString', { params: { parts: [...parts] }, signal })
}
