import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import { tables } from '../publication/publications.store.ts'
import type { ReleasedQuestion } from '../site/site-input.ts'

type Stored = ReleasedQuestion & { id: string; releasedAt: Date }

export async function storeQuestion(
  db: Db,
  { projectId, subject, releasedBy, releasedAt, ...rest }: Stored & { projectId: string; releasedBy: string | null },
): Promise<void> {
  await tables(db)
    .insertInto('publish.question')
    .values({
      ...rest,
      project_id: projectId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      subject_name: subject.name,
      released_by: releasedBy,
      released_at: releasedAt,
      withdrawn_at: null,
    })
    .execute()
}

export async function selectQuestions(db: Db, projectId: string): Promise<Stored[]> {
  const rows = await tables(db)
    .selectFrom('publish.question')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('withdrawn_at', 'is', null)
    .orderBy('released_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    subject: { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
    question: row.question,
    note: row.note,
    reply: row.reply,
    releasedAt: row.released_at,
  }))
}

/** True where there was such a question to take back. */
export async function withdrawStored(
  db: Db,
  { projectId, questionId, at }: { projectId: string; questionId: string; at: Date },
): Promise<boolean> {
  if (!isId(questionId)) return false
  const changed = await tables(db)
    .updateTable('publish.question')
    .set({ withdrawn_at: at })
    .where('id', '=', questionId)
    .where('project_id', '=', projectId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
