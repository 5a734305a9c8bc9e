import type { Analytics, Params } from './analytics.ts'
import type { Client } from './lanes.ts'

/** What statements that are run as they are written switch off. */
export const AS_WRITTEN = { query_plan_enable_optimizations: 0 } as const

/** A statement without an answer. */
export async function say(client: Client, query: string, params?: Params): Promise<void> {
  await client.command(params ? { query, query_params: params } : { query })
}

/** The rows of an answer. */
export async function read<Row>(client: Client, query: string, params?: Params): Promise<Row[]> {
  const answer = await client.query({ query, format: 'JSONEachRow', ...(params ? { query_params: params } : {}) })
  return answer.json<Row>() as Promise<Row[]>
}

export async function countRows(query: Analytics['query'], table: string): Promise<number> {
  const [row] = await query<{ rows: string }>(`SELECT count() AS rows FROM ${table}`)
  return Number(row!.rows)
}

/** Puts the source of a file's lines where the statement says `{lines}`. */
export function fillLines(sql: string, source: string): string {
  if (!sql.includes('{lines}')) throw new Error('A statement over lines names them as {lines}.')
  return sql.replaceAll('{lines}', () => source)
}
