import { ensureProjectDatabase } from '#platform/analytics/project-database.ts'
import type { Ctx } from '#platform/context.ts'
import { listColumns } from '../dataset/spreadsheets.ts'
import type { TableForm } from '../dataset/tables.ts'

type Export = { projectId: string; form: TableForm; rows: string; to: string; isInvented: boolean; signal: AbortSignal }

/** Writes the rows of a table (JSON arrays, a line each) as Parquet, in their order. */
export async function exportParquet(
  ctx: Ctx,
  { projectId, form, rows, to, isInvented, signal }: Export,
): Promise<void> {
  const { analytics } = ctx
  const database = await ensureProjectDatabase(analytics, projectId)
  const table = `${database}.publish_${form.name}`
  const numbers = new Set(form.columns.filter((column) => column.type === 'number').map((column) => column.name))
  const names = listColumns(form, { isInvented })
  const columns = names.map((name) => `${name} Nullable(${numbers.has(name) ? 'Float64' : 'String'})`)
  await analytics.run(`DROP TABLE IF EXISTS ${table} SYNC`)
  try {
    await analytics.run(`CREATE TABLE ${table} (${columns.join(', ')}) ENGINE = Log`)
    await analytics.loadFile(rows, table, 'JSONCompactEachRow', { signal })
    await analytics.exportTo(to, `SELECT * FROM ${table} SETTINGS max_threads = 1`, 'Parquet', { signal })
  } finally {
    await analytics.run(`DROP TABLE IF EXISTS ${table} SYNC`)
  }
}
