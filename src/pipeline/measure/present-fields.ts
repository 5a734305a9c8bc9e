import { readFile } from 'node:fs/promises'
import type { Analytics, QueryOptions } from '#platform/analytics/analytics.ts'
import { shipped } from '#platform/root.ts'

/** In how many processes each field is filled, by its path: `awards.value.amount` → 11,312. */
export async function findPresentFields(
  analytics: Analytics,
  database: string,
  options: QueryOptions = {},
): Promise<Map<string, number>> {
  const sql = await readFile(shipped('pipeline/measure/present-fields.sql'), 'utf8')
  const [row] = await analytics.query<Record<string, string>>(sql.replaceAll('{database}', database), options)
  return new Map(Object.entries(row!).map(([path, count]) => [path, Number(count)]))
}
