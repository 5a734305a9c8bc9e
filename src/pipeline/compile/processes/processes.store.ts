import type { Analytics } from '#platform/analytics/analytics.ts'

/** A process as a list shows it. */
export type ProcessRow = { ocid: string; date: string; title: string; buyer: string; status: string }

export type ProcessPage = { total: number; rows: ProcessRow[] }

/** Whether a project has compiled releases: there are none before the first time, nor while a restore fills them in. */
export async function hasCompiled(analytics: Analytics, database: string): Promise<boolean> {
  const [row] = await analytics.query<{ result: number }>(`EXISTS TABLE ${database}.compiled`)
  return row?.result === 1
}

const WHERE = 'WHERE arrayAll(word -> position(search, word) > 0, {words:Array(String)})'
const where = (words: readonly string[]) => (words.length > 0 ? WHERE : '')

/** How many processes have all words in them. */
export async function countProcesses(analytics: Analytics, database: string, words: string[]): Promise<number> {
  const sql = `SELECT count() AS n FROM ${database}.compiled ${where(words)}`
  const [row] = await analytics.query<{ n: string }>(sql, { params: { words } })
  return Number(row!.n)
}

/** Processes in which all words occur, newest first. */
export const selectProcesses = (
  analytics: Analytics,
  { database, words, limit, offset }: { database: string; words: string[]; limit: number; offset: number },
): Promise<ProcessRow[]> =>
  analytics.query<ProcessRow>(
    `SELECT ocid, formatDateTime(date, '%Y-%m-%dT%H:%i:%SZ') AS date, title, buyer, status
     FROM ${database}.compiled ${where(words)} ORDER BY compiled.date DESC, ocid
     LIMIT {limit:UInt32} OFFSET {offset:UInt64}`,
    { params: { words, limit, offset } },
  )

/** The compiled release of a process. */
export async function selectProcess(analytics: Analytics, database: string, ocid: string): Promise<string | undefined> {
  const [row] = await analytics.query<{ json: string }>(
    `SELECT json FROM ${database}.compiled WHERE ocid = {ocid:String} LIMIT 1`,
    { params: { ocid } },
  )
  return row?.json
}
