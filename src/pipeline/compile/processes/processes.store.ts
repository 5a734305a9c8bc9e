import type { Analytics } from '#platform/analytics/analytics.ts'

/** A process as a list shows it. */
export type ProcessRow = { ocid: string; date: string; title: string; buyer: string; status: string }

export type ProcessPage = { total: number; rows: ProcessRow[] }

/** What is read of compiled releases, or `none`: there are none before the first time, nor while a restore fills them in. */
async function unlessMissing<T>(reading: Promise<T>, none: T): Promise<T> {
  try {
    return await reading
  } catch (error) {
    const type = error instanceof Error && 'type' in error ? error.type : undefined
    if (type === 'UNKNOWN_TABLE' || type === 'UNKNOWN_DATABASE') return none
    throw error
  }
}

const WHERE = 'WHERE arrayAll(word -> position(search, word) > 0, {words:Array(String)})'
const where = (words: readonly string[]) => (words.length > 0 ? WHERE : '')

/** How many processes have all words in them. */
export async function countProcesses(analytics: Analytics, database: string, words: string[]): Promise<number> {
  const sql = `SELECT count() AS n FROM ${database}.compiled ${where(words)}`
  const [row] = await unlessMissing(analytics.query<{ n: string }>(sql, { params: { words } }), [])
  return Number(row?.n ?? 0)
}

/** Processes in which all words occur, newest first. */
export const selectProcesses = (
  analytics: Analytics,
  { database, words, limit, offset }: { database: string; words: string[]; limit: number; offset: number },
): Promise<ProcessRow[]> => {
  const sql = `SELECT ocid, formatDateTime(date, '%Y-%m-%dT%H:%i:%SZ') AS date, title, buyer, status
    FROM ${database}.compiled ${where(words)} ORDER BY compiled.date DESC, ocid
    LIMIT {limit:UInt32} OFFSET {offset:UInt64}`
  return unlessMissing(analytics.query<ProcessRow>(sql, { params: { words, limit, offset } }), [])
}

/** The compiled release of a process. */
export async function selectProcess(analytics: Analytics, database: string, ocid: string): Promise<string | undefined> {
  const sql = `SELECT json FROM ${database}.compiled WHERE ocid = {ocid:String} LIMIT 1`
  const [row] = await unlessMissing(analytics.query<{ json: string }>(sql, { params: { ocid } }), [])
  return row?.json
}

/** What names a process, and a hash of all that is known of it. */
export type NamedProcess = { ocid: string; title: string; hash: string }

export const selectNamed = (
  analytics: Analytics,
  database: string,
  ocids: readonly string[],
): Promise<NamedProcess[]> => {
  const sql = `SELECT ocid, title, lower(hex(sipHash128(json))) AS hash FROM ${database}.compiled
    WHERE ocid IN {ocids:Array(String)}`
  return unlessMissing(analytics.query<NamedProcess>(sql, { params: { ocids } }), [])
}
