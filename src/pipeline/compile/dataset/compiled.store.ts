import type { Analytics } from '#platform/analytics/analytics.ts'
import { createTables } from '#platform/analytics/project-database.ts'

const NEXT = 'compiled_next'

const firstText = (...paths: string[]) =>
  `coalesce(${paths.map((path) => `nullIf(JSONExtractString(text, ${path}), '')`).join(', ')}, '')`

const COLUMNS = `
  if(JSONExtractString(text, 'ocid') = '', JSONExtractRaw(text, 'ocid'), JSONExtractString(text, 'ocid')) AS ocid,
  ifNull(parseDateTime64BestEffortOrNull(JSONExtractString(text, 'date'), 3, 'UTC'), toDateTime64(0, 3, 'UTC')) AS date,
  text AS json,
  ${firstText("'tender', 'title'", "'contracts', 1, 'title'", "'awards', 1, 'title'", "'tender', 'description'")} AS title,
  ${firstText("'buyer', 'name'", "'tender', 'procuringEntity', 'name'")} AS buyer,
  JSONExtractString(text, 'tender', 'status') AS status,
  lowerUTF8(concat(ocid, ' ', title, ' ', buyer, ' ', arrayStringConcat(arrayMap(
    s -> JSONExtractString(s, 'name'),
    arrayFlatten(arrayMap(a -> JSONExtractArrayRaw(a, 'suppliers'), JSONExtractArrayRaw(text, 'awards')))), ' '))) AS search`

export const ensureCompiledTable = (analytics: Analytics, database: string): Promise<void> =>
  createTables(analytics, database, 'pipeline/compile/tables.sql')

/** Loads a file of compiled releases, one a line, into a table beside the one in use; gives how many arrived. */
export async function stageCompiled(
  analytics: Analytics,
  { database, file, signal }: { database: string; file: string; signal: AbortSignal },
): Promise<number> {
  const next = `${database}.${NEXT}`
  await analytics.run(`DROP TABLE IF EXISTS ${next} SYNC`)
  await analytics.run(`CREATE TABLE ${next} AS ${database}.compiled`)
  await analytics.transformLines(file, `INSERT INTO ${next} SELECT ${COLUMNS} FROM {lines}`, { signal })
  const [row] = await analytics.query<{ n: string }>(`SELECT count() AS n FROM ${next}`)
  return Number(row!.n)
}

/** Puts what was staged in the place of the compiled releases in use, at once. */
export async function useStaged(analytics: Analytics, database: string): Promise<void> {
  await analytics.run(`EXCHANGE TABLES ${database}.compiled AND ${database}.${NEXT}`)
}

export async function dropStaged(analytics: Analytics, database: string): Promise<void> {
  await analytics.run(`DROP TABLE IF EXISTS ${database}.${NEXT} SYNC`)
}
