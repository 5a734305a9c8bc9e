import type { Analytics } from '#platform/analytics/analytics.ts'
import { createTables, ensureProjectDatabase } from '#platform/analytics/project-database.ts'

/**
 * Makes a project's database with the tables `source_row`, `source_row_aside` and `release` where they are missing, and
 * gives its name. All are partitioned by `snapshot`, so that one part is replaced and the others stay as they are.
 */
export async function ensureSourceTables(analytics: Analytics, projectId: string): Promise<string> {
  const database = await ensureProjectDatabase(analytics, projectId)
  await createTables(analytics, database, 'pipeline/import/tables.sql')
  return database
}
