import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { ReportFormat } from './report.ts'
import { tables } from './reports.store.ts'

/** A report that was made from a text, by its own hash or by that of one of its files. */
export type Paper = {
  projectId: string
  textSha256: string
  /** Of the report, which is printed on it, or of a file of it. */
  sha256: string
  /** Of which file; null for the report itself. */
  format: ReportFormat | null
  madeAt: Date
}

const reports = (db: Db) =>
  tables(db)
    .selectFrom('reports.report as report')
    .where('report.text_sha256', 'is not', null)
    .select((one) => [
      'report.project_id as projectId',
      one.ref('report.text_sha256').$notNull().as('textSha256'),
      'report.made_at as madeAt',
    ])

const themselves = (db: Db) => reports(db).select((one) => ['report.sha256', one.lit(null).as('format')])

const files = (db: Db) =>
  reports(db).innerJoin('reports.file as file', 'file.report_id', 'report.id').select(['file.sha256', 'file.format'])

/** The papers whose own hash begins so: digits and letters from a to f alone. */
export async function selectPapersByHash(db: Db, start: string): Promise<Paper[]> {
  const like = `${start}%`
  const own = await themselves(db).where('report.sha256', 'like', like).execute()
  return [...own, ...(await files(db).where('file.sha256', 'like', like).execute())]
}

/** The papers made from these texts of a project, oldest first. */
export async function selectPapersOfTexts(db: Db, projectId: string, texts: readonly string[]): Promise<Paper[]> {
  if (!isId(projectId) || texts.length === 0) return []
  const own = await themselves(db)
    .where('report.project_id', '=', projectId)
    .where('report.text_sha256', 'in', texts)
    .execute()
  const made = await files(db)
    .where('report.project_id', '=', projectId)
    .where('report.text_sha256', 'in', texts)
    .execute()
  const keyOf = ({ madeAt, format, sha256 }: Paper) => `${madeAt.toISOString()} ${format ?? ''} ${sha256}`
  return [...own, ...made].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
