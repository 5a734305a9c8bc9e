import { countsOnce, IN_PARTS } from '#pipeline/import/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'

/** Those of the parts that hold releases. */
export async function selectParts(analytics: Analytics, database: string, parts: readonly string[]): Promise<string[]> {
  const rows = await analytics.query<{ part: string }>(
    `SELECT DISTINCT snapshot AS part FROM ${database}.release WHERE ${IN_PARTS} ORDER BY part`,
    { params: { parts: [...parts] } },
  )
  return rows.map(({ part }) => part)
}

/** Writes each release as a line: `c` (compiled) or `r`, its ocid as JSON, a tab, its JSON; ordered by ocid and date. */
export async function exportReleases(
  analytics: Analytics,
  { database, parts, file, signal }: { database: string; parts: readonly string[]; file: string; signal: AbortSignal },
): Promise<void> {
  const line = `concat(if(has(tag, 'compiled'), 'c', 'r'), toJSONString(ocid), '\\t', translate(json, '\\r\\n', '  '))`
  const sql = `SELECT ${line} FROM ${database}.release WHERE ${countsOnce(database)} ORDER BY ocid, date, id`
  await analytics.exportTo(file, sql, 'LineAsString', { params: { parts: [...parts] }, signal })
}

export type StoredRelease = {
  id: string
  tag: string[]
  json: string
  part: string
  rows: { snapshot: string; line: number }[]
}

const MOST_RELEASES = 2000

/** The releases of one process in order; at most 2,000. */
export async function selectReleases(
  analytics: Analytics,
  { database, parts, ocid }: { database: string; parts: readonly string[]; ocid: string },
): Promise<StoredRelease[]> {
  const rows = await analytics.query<Omit<StoredRelease, 'rows'> & { lines: [string, string][] }>(
    `SELECT id, tag, json, snapshot AS part, arrayMap(r -> [r.1, toString(r.2)], source_rows) AS lines
     FROM ${database}.release WHERE ${countsOnce(database, 'ocid = {ocid:String}')}
     ORDER BY date, id LIMIT ${MOST_RELEASES}`,
    { params: { ocid, parts: [...parts] } },
  )
  return rows.map(({ lines, ...row }) => ({
    ...row,
    rows: lines.map(([snapshot, line]) => ({ snapshot, line: Number(line) })),
  }))
}
