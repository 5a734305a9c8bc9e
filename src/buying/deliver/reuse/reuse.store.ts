import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../deliver.tables.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** Something that was bought and can be used again. */
export type Reusable = {
  id: string
  caseId: string
  number: number
  title: string
  repository: string
  commit: string
  licence: string
  madeAt: Date
}

export async function insertReuse(db: Db, made: Omit<Reusable, 'number'> & { projectId: string }): Promise<void> {
  const { id, projectId, caseId, title, repository, commit, licence, madeAt } = made
  await tables(db)
    .insertInto('buying.reuse')
    .values({ id, project_id: projectId, case_id: caseId, title, repository, commit, licence, made_at: madeAt })
    .execute()
}

/** What can be used again, the newest first; those that hold the words where some are asked for. */
export function selectReusables(db: Db, projectId: string, words = ''): Promise<Reusable[]> {
  const like = `%${words.trim().replace(/[\\%_]/g, '\\$&')}%`
  const matches: Expression<SqlBool> = sql`concat_ws(' ', reuse.title, reuse.repository, reuse.licence) ilike ${like}`
  return tables(db)
    .selectFrom('buying.reuse as reuse')
    .innerJoin('buying.case as case', 'case.id', 'reuse.case_id')
    .where('reuse.project_id', '=', projectId)
    .where(matches)
    .select(['reuse.id', 'reuse.case_id as caseId', 'case.number', 'reuse.title', 'reuse.repository'])
    .select(['reuse.commit', 'reuse.licence', 'reuse.made_at as madeAt'])
    .orderBy('reuse.made_at', 'desc')
    .orderBy('reuse.id')
    .execute()
}
