import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { WorkspaceTables } from '../workspace.tables.ts'
import type { Judgement } from './component.ts'

const tables = (db: Db) => db.withTables<WorkspaceTables>()

/** Every judgement of a project, newest first. */
export async function selectJudgements(db: Db, projectId: string): Promise<Judgement[]> {
  return tables(db)
    .selectFrom('workspace.component_judgement')
    .select(['id', 'component', 'state'])
    .select(['evidence_ref as evidenceRef', 'evidence_link as evidenceLink', 'evidence_words as evidenceWords'])
    .select(['judged_by as judgedBy', 'judged_at as judgedAt'])
    .where('project_id', '=', projectId)
    .orderBy('id', 'desc')
    .execute()
}

/** One judgement of a project at a time, so that none is written on top of one that was not seen. */
export async function lockComponents(db: Db, projectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`components:${projectId}`}, 0))`.execute(db)
}

export async function insertJudgement(db: Db, projectId: string, judgement: Judgement): Promise<void> {
  const { id, component, state, evidenceRef, evidenceLink, evidenceWords, judgedBy, judgedAt } = judgement
  await tables(db)
    .insertInto('workspace.component_judgement')
    .values({
      ...{ id, project_id: projectId, component, state },
      ...{ evidence_ref: evidenceRef, evidence_link: evidenceLink, evidence_words: evidenceWords },
      ...{ judged_by: judgedBy, judged_at: judgedAt },
    })
    .execute()
}
