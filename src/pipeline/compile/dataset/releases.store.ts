import type { Analytics } from '#platform/analytics/analytics.ts'

/** Parts of the table `release` in the order in which a later one counts more: snapshots by the time they were taken. */
export type Parts = readonly string[]

/** The parts that hold releases. */
export async function selectParts(
  analytics: Analytics,
  database: string,
): Promise<{ part: string; releases: number }[]> {
  const rows = await analytics.query<{ part: string; releases: string }>(
    `SELECT snapshot AS part, count() AS releases FROM ${database}.release GROUP BY part ORDER BY part`,
  )
  return rows.map(({ part, releases }) => ({ part, releases: Number(releases) }))
}

/**
 * A release that came again in a later snapshot counts once, as it came last: its id is unique within its process.
 * Most data has none of these, so only they are remembered.
 */
const newest = (database: string, where: string) => `(id = '' OR (ocid, id) NOT IN (
    SELECT ocid, id FROM ${database}.release WHERE ${where} GROUP BY ocid, id HAVING uniqExact(snapshot) > 1
  ) OR (ocid, id, snapshot) IN (
    SELECT ocid, id, argMax(snapshot, indexOf({parts:Array(String)}, snapshot)) FROM ${database}.release
    WHERE ${where} GROUP BY ocid, id HAVING uniqExact(snapshot) > 1
  ))`

/** Writes each release as a line: `c` (compiled) or `r`, its ocid as JSON, a tab, its JSON; ordered by ocid and date. */
export async function exportReleases(
  analytics: Analytics,
  { database, parts, file, signal }: { database: string; parts: Parts; file: string; signal: AbortSignal },
): Promise<void> {
  const line = `concat(if(has(tag, 'compiled'), 'c', 'r'), toJSONString(ocid), '\\t', translate(json, '\\r\\n', '  '))`
  const sql = `SELECT ${line} FROM ${database}.release WHERE ${newest(database, '1')} ORDER BY ocid, date, id`
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
  { database, parts, ocid }: { database: string; parts: Parts; ocid: string },
): Promise<StoredRelease[]> {
  const rows = await analytics.query<Omit<StoredRelease, 'rows'> & { lines: [string, string][] }>(
    `SELECT id, tag, json, snapshot AS part, arrayMap(r -> [r.1, toString(r.2)], source_rows) AS lines
     FROM ${database}.release WHERE ocid = {ocid:String} AND ${newest(database, 'ocid = {ocid:String}')}
     ORDER BY date, id LIMIT ${MOST_RELEASES}`,
    { params: { ocid, parts: [...parts] } },
  )
  return rows.map(({ lines, ...row }) => ({
    ...row,
    rows: lines.map(([snapshot, line]) => ({ snapshot, line: Number(line) })),
  }))
}
