import type { Analytics } from '#platform/analytics/analytics.ts'
import type { SetAsideReason } from './facts.ts'

/** Lines set aside for one reason: how many, and the numbers of the first. */
export type SetAsideLines = { reason: SetAsideReason; count: number; first: number[] }

/** What was set aside in the last load of a file, by reason, with the numbers of the first lines. */
export async function findSetAside(analytics: Analytics, database: string, first = 20): Promise<SetAsideLines[]> {
  const rows = await analytics.query<{ reason: SetAsideReason; count: string; first: string[] }>(
    `SELECT reason, count() AS count, arraySort(groupArraySorted(${Math.trunc(first)})(line)) AS first
     FROM ${database}.fact_aside GROUP BY reason ORDER BY reason`,
  )
  return rows.map((row) => ({ reason: row.reason, count: Number(row.count), first: row.first.map(Number) }))
}
