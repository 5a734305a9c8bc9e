import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { Ref } from '#platform/things.ts'
import type { Report, ReportFormat, ReportKind } from './report.ts'

type ReportRow = {
  id: string
  project_id: string
  kind: ReportKind
  title: string
  source: Ref | null
  sha256: string
  text_sha256: string | null
  made_by: string | null
  made_at: Date
  for_all: boolean
}
type FileRow = { report_id: string; format: ReportFormat; sha256: string }

export const tables = (db: Db) => db.withTables<{ 'reports.report': ReportRow; 'reports.file': FileRow }>()

const present = (row: ReportRow): Report => ({
  id: row.id,
  projectId: row.project_id,
  kind: row.kind,
  title: row.title,
  ...(row.source ? { source: row.source } : {}),
  sha256: row.sha256,
  ...(row.text_sha256 ? { textSha256: row.text_sha256 } : {}),
  madeBy: row.made_by,
  madeAt: row.made_at,
  isForAll: row.for_all,
})

export async function storeReport(db: Db, { source, textSha256, ...report }: Report): Promise<void> {
  const { id, kind, title, sha256, projectId, madeBy, madeAt, isForAll } = report
  const row = {
    id,
    kind,
    title,
    sha256,
    project_id: projectId,
    made_by: madeBy,
    made_at: madeAt,
    source: source ?? null,
    text_sha256: textSha256 ?? null,
    for_all: isForAll,
  }
  await tables(db).insertInto('reports.report').values(row).execute()
}

export async function selectReports(db: Db, projectId: string): Promise<Report[]> {
  if (!isId(projectId)) return []
  const rows = await tables(db)
    .selectFrom('reports.report')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(present)
}

export async function selectReport(db: Db, projectId: string, id: string): Promise<Report | undefined> {
  if (!isId(projectId) || !isId(id)) return undefined
  const row = await tables(db)
    .selectFrom('reports.report')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && present(row)
}

export async function updateReport(db: Db, id: string, { isForAll }: Pick<Report, 'isForAll'>): Promise<void> {
  await tables(db).updateTable('reports.report').set({ for_all: isForAll }).where('id', '=', id).execute()
}

export async function countReports(db: Db, projectId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('reports.report')
    .select((one) => one.fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return row?.count ?? 0
}

export async function selectFile(db: Db, reportId: string, format: ReportFormat): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('reports.file')
    .select('sha256')
    .where('report_id', '=', reportId)
    .where('format', '=', format)
    .executeTakeFirst()
  return row?.sha256
}

/** Keeps which file it is; of two that were made at once the first stays. */
export async function storeFile(db: Db, reportId: string, format: ReportFormat, sha256: string): Promise<void> {
  await tables(db)
    .insertInto('reports.file')
    .values({ report_id: reportId, format, sha256 })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether a kept file is a snapshot of a report, or made from one. */
export async function isHeld(db: Db, sha256: string): Promise<boolean> {
  const report = await tables(db)
    .selectFrom('reports.report')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (report) return true
  const file = await tables(db)
    .selectFrom('reports.file')
    .select('report_id')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return file !== undefined
}

/** Every kept file of a project's reports. */
export async function selectKept(db: Db, projectId: string): Promise<string[]> {
  const snapshots = await tables(db)
    .selectFrom('reports.report')
    .select('sha256')
    .where('project_id', '=', projectId)
    .execute()
  const files = await tables(db)
    .selectFrom('reports.file as file')
    .innerJoin('reports.report as report', 'report.id', 'file.report_id')
    .select('file.sha256')
    .where('report.project_id', '=', projectId)
    .execute()
  return [...snapshots, ...files].map(({ sha256 }) => sha256)
}
