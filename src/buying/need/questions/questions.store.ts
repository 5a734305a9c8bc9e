import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { NeedTables } from '../need.tables.ts'
import type { OfficerQuestion } from './question.ts'

const tables = (db: Db) => db.withTables<NeedTables>()

const columns = [
  ...(['id', 'package_id as packageId', 'case_id as caseId', 'step', 'question', 'answer'] as const),
  ...([
    'asked_at as askedAt',
    'asked_by as askedBy',
    'answered_at as answeredAt',
    'answered_by as answeredBy',
  ] as const),
] as const

/** The questions of a project, those that wait first, then the newest. */
export const selectQuestions = (db: Db, projectId: string): Promise<OfficerQuestion[]> =>
  tables(db)
    .selectFrom('buying.officer_question')
    .select(columns)
    .where('project_id', '=', projectId)
    .orderBy((eb) => eb('answered_at', 'is', null), 'desc')
    .orderBy('asked_at', 'desc')
    .execute()

/** One question; nobody else answers it until the transaction ends. */
export async function lockQuestion(db: Db, projectId: string, id: string): Promise<OfficerQuestion | undefined> {
  if (!isId(id)) return undefined
  return tables(db)
    .selectFrom('buying.officer_question')
    .select(columns)
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function insertQuestion(db: Db, projectId: string, made: OfficerQuestion): Promise<void> {
  const { id, packageId, caseId, step, question, askedAt, askedBy } = made
  await tables(db)
    .insertInto('buying.officer_question')
    .values({
      ...{ id, project_id: projectId, package_id: packageId, case_id: caseId, step, question },
      ...{ asked_at: askedAt, asked_by: askedBy },
    })
    .execute()
}

export async function storeAnswer(
  db: Db,
  id: string,
  { answer, at, by }: { answer: string; at: Date; by: string | null },
): Promise<void> {
  await tables(db)
    .updateTable('buying.officer_question')
    .set({ answer, answered_at: at, answered_by: by })
    .where('id', '=', id)
    .execute()
}

/** Lets the questions without an answer of a package go on in its purchase. */
export async function moveToCase(db: Db, packageId: string, caseId: string): Promise<void> {
  await tables(db)
    .updateTable('buying.officer_question')
    .set({ case_id: caseId })
    .where('package_id', '=', packageId)
    .where('answered_at', 'is', null)
    .execute()
}
