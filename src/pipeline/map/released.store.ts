import { MAPPED } from '#pipeline/import/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import type { Problem } from './apply/problems.ts'

/** Files of releases and problems, and how many lines each must have. */
export type MappedFiles = {
  readonly releases: string
  readonly problems: string
  readonly counts: { readonly releases: number; readonly problems: number }
}

const READ_RELEASES = `
  SELECT parts[1] AS ocid, parts[2] AS id, parseDateTime64BestEffort(parts[3], 3, 'UTC') AS date,
    splitByChar(' ', parts[4]) AS tag, parts[6] AS json, '${MAPPED}' AS snapshot,
    JSONExtract(parts[5], 'Array(Tuple(snapshot String, line UInt64))') AS source_rows
  FROM (SELECT splitByChar('\\t', text) AS parts FROM {lines})`

async function countRows(analytics: Analytics, table: string): Promise<number> {
  const [row] = await analytics.query<{ rows: string }>(`SELECT count() AS rows FROM ${table}`)
  return Number(row!.rows)
}

async function checkCount(analytics: Analytics, table: string, wanted: number): Promise<void> {
  const found = await countRows(analytics, table)
  if (found !== wanted) throw new Error(`${table} has ${found} rows where ${wanted} were written.`)
}

/** Puts the staged releases in place of those of the last run; releases of OCDS sources stay as they are. */
async function exchangeReleases(
  analytics: Analytics,
  database: string,
  staging: string,
  releases: number,
): Promise<void> {
  if (releases > 0) await analytics.run(`ALTER TABLE ${database}.release REPLACE PARTITION '${MAPPED}' FROM ${staging}`)
  else await dropReleases(analytics, database)
}

const dropReleases = (analytics: Analytics, database: string) =>
  analytics.run(`ALTER TABLE ${database}.release DROP PARTITION '${MAPPED}'`)

/** Takes away what an earlier run made. */
export async function clearMapped(analytics: Analytics, database: string): Promise<void> {
  await dropReleases(analytics, database)
  await analytics.run(`TRUNCATE TABLE ${database}.mapping_problem`)
}

/**
 * Loads what was mapped in place of what an earlier run made. Until both files are loaded and counted nothing changes;
 * stopped or killed before that, the next run begins with empty staging tables.
 */
export async function loadMapped(
  analytics: Analytics,
  database: string,
  files: MappedFiles,
  signal: AbortSignal,
): Promise<void> {
  const releases = `${database}.release_mapped`
  const problems = `${database}.mapping_problem_mapped`
  const drop = async () => {
    for (const table of [releases, problems]) await analytics.run(`DROP TABLE IF EXISTS ${table} SYNC`)
  }
  await drop()
  try {
    await analytics.run(`CREATE TABLE ${releases} AS ${database}.release`)
    await analytics.run(`CREATE TABLE ${problems} AS ${database}.mapping_problem`)
    await analytics.transformLines(files.releases, `INSERT INTO ${releases} ${READ_RELEASES}`, { signal })
    await analytics.loadFile(files.problems, problems, 'JSONCompactEachRow', { signal })
    await checkCount(analytics, releases, files.counts.releases)
    await checkCount(analytics, problems, files.counts.problems)
    signal.throwIfAborted()
    await exchangeReleases(analytics, database, releases, files.counts.releases)
    await analytics.run(`EXCHANGE TABLES ${problems} AND ${database}.mapping_problem`)
  } finally {
    await drop()
  }
}

/** The rows that a release was made from; undefined where the mapping has made no such release. */
export async function findSourceRows(
  analytics: Analytics,
  database: string,
  { ocid, releaseId }: { ocid: string; releaseId: string },
): Promise<{ snapshot: string; line: number }[] | undefined> {
  const [row] = await analytics.query<{ rows: [string, string][] }>(
    `SELECT arrayMap(r -> (r.1, toString(r.2)), source_rows) AS rows FROM ${database}.release
     WHERE snapshot = '${MAPPED}' AND ocid = {ocid:String} AND id = {releaseId:String} LIMIT 1`,
    { params: { ocid, releaseId } },
  )
  return row?.rows.map(([snapshot, line]) => ({ snapshot, line: Number(line) }))
}

export type ProblemCount = Pick<Problem, 'source' | 'column' | 'target' | 'reason'> & {
  count: number
  examples: string[]
}

/** Problems grouped by source, field and reason, the commonest first, with some of the texts. */
export async function countProblems(analytics: Analytics, database: string): Promise<ProblemCount[]> {
  const rows = await analytics.query<Omit<ProblemCount, 'count'> & { count: string }>(
    `SELECT source, column, target, reason, count() AS count, arraySlice(topK(5)(text), 1, 3) AS examples
     FROM ${database}.mapping_problem GROUP BY source, column, target, reason ORDER BY count DESC, source, target, reason`,
  )
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

export type TextCount = Pick<Problem, 'source' | 'column' | 'text' | 'reason'> & { count: number }

/** The texts of problems with how many rows have each, the commonest first. */
export async function countTexts(analytics: Analytics, database: string): Promise<TextCount[]> {
  const rows = await analytics.query<Omit<TextCount, 'count'> & { count: string }>(
    `SELECT source, column, text, reason, uniqExact(snapshot, line) AS count FROM ${database}.mapping_problem
     WHERE column != '' GROUP BY source, column, text, reason ORDER BY count DESC, source, column, text, reason LIMIT 200`,
  )
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}

export type ProblemFilter = {
  source?: string | undefined
  reason?: string | undefined
  target?: string | undefined
  column?: string | undefined
}

/** Problems in the order of snapshot and line. */
export async function selectProblems(
  analytics: Analytics,
  database: string,
  filter: ProblemFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<Problem[]> {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const where = given.map(([name]) => `${name} = {${name}:String}`).join(' AND ') || '1'
  const rows = await analytics.query<Omit<Problem, 'line'> & { line: string }>(
    `SELECT source, snapshot, line, column, target, reason, text FROM ${database}.mapping_problem
     WHERE ${where} ORDER BY snapshot, line, target LIMIT {limit:UInt32} OFFSET {offset:UInt32}`,
    { params: { ...Object.fromEntries(given), limit, offset } },
  )
  return rows.map((row) => ({ ...row, line: Number(row.line) }))
}
