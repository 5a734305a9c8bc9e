import { ensureSourceTables } from '#pipeline/import/index.ts'
import type { Analytics } from '#platform/analytics/analytics.ts'
import { createTables } from '#platform/analytics/project-database.ts'

/** Makes the tables that mapping reads and writes where they are missing, and gives the name of the project's database. */
export async function ensureTables(analytics: Analytics, projectId: string): Promise<string> {
  const database = await ensureSourceTables(analytics, projectId)
  await createTables(analytics, database, 'pipeline/map/tables.sql')
  return database
}
