import type { Analytics } from '#platform/analytics/analytics.ts'

/** A process as a list shows it. */
export type ProcessRow = { ocid: string; date: string; title: string; buyer: string; status: string }

export type ProcessPage = { total: number; rows: ProcessRow[] }

/** Whether a project has compiled releases: there are none before the first time, nor after a restore. */
export async function hasCompiled(analytics: Analytics, database: string): Promise<boolean> {
  const [row] = await analytics.query<{ n: string }>(
    `SELECT count() AS n FROM system.tables WHERE database = {database:String} AND name = 'compiled'`,
    { params: { database } },
  )
  return row?.n === '1'
}

const WHERE = 'arrayAll(word -> position(search, word) > 0, {words:Array(String)})'

/** Processes in which all words occur, newest first. */
export async function selectProcesses(
  analytics: Analytics,
  { database, words, limit, offset }: { database: string; words: string[]; limit: number; offset: number },
): Promise<ProcessPage> {
  const params = { words, limit, offset }
  const [[count], rows] = await Promise.all([
    analytics.query<{ n: string }>(`SELECT count() AS n FROM ${database}.compiled WHERE ${WHERE}`, { params }),
    analytics.query<ProcessRow>(
      `SELECT ocid, formatDateTime(date, '%Y-%m-%dT%H:%i:%SZ') AS date, title, buyer, status
       FROM ${database}.compiled WHERE ${WHERE} ORDER BY compiled.date DESC, ocid
       LIMIT {limit:UInt32} OFFSET {offset:UInt64}`,
      { params },
    ),
  ])
  return { total: Number(count!.n), rows }
}

/** The compiled release of a process. */
export async function selectProcess(analytics: Analytics, database: string, ocid: string): Promise<string | undefined> {
  const [row] = await analytics.query<{ json: string }>(
    `SELECT json FROM ${database}.compiled WHERE ocid = {ocid:String} LIMIT 1`,
    { params: { ocid } },
  )
  return row?.json
}
