import type { Analytics } from '#platform/analytics/analytics.ts'

/** How many releases a project has. */
export async function countReleases(analytics: Analytics, database: string): Promise<number> {
  const [row] = await analytics.query<{ n: string }>(`SELECT count() AS n FROM ${database}.release`)
  return Number(row!.n)
}

/**
 * A release that came again in a later snapshot counts once, as it came last, as it does when releases are merged.
 * `parts` are snapshots by the time they were taken.
 */
const newest = (database: string) => `(id = '' OR (ocid, id, snapshot) IN (
    SELECT ocid, id, argMax(snapshot, indexOf({parts:Array(String)}, snapshot)) FROM ${database}.release GROUP BY ocid, id
  ))`

export type Export = { database: string; parts: readonly string[]; file: string; signal: AbortSignal }

/** Writes each release as a line: where it comes from as JSON `[part, id, [[snapshot, line], …]]`, a tab, its JSON. */
export async function exportReleases(analytics: Analytics, { database, parts, file, signal }: Export): Promise<void> {
  const rows = 'arrayMap(r -> (r.1, toString(r.2)), source_rows)'
  const from = `toJSONString(tuple(toString(snapshot), id, ${rows}))`
  const line = `concat(${from}, '\\t', replaceRegexpAll(json, '[\\\\r\\\\n]', ' '))`
  const sql = `SELECT ${line} FROM ${database}.release WHERE ${newest(database)} ORDER BY snapshot, ocid, date, id`
  await analytics.exportTo(file, sql, 'LineAsString', { params: { parts: [...parts] }, signal })
}
