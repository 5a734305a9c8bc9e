import { type Generated, type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { isId } from '#lib/ids.ts'
import { likeWord, splitWords } from '#lib/search-words.ts'
import type { Db } from '#platform/context.ts'
import type { Letter } from './letter.ts'

type LetterTable = {
  id: string
  project_id: string
  subject: string
  sent_at: Date | null
  sender: string
  recipients: string
  body: string
  way: Letter['way']
  fingerprint: string
  set_aside: string[]
  filed_at: Date
  filed_by: string | null
  version: Generated<number>
  note: Generated<string>
  tags: Generated<string[]>
  changed_at: Date | null
  changed_by: string | null
}
const tables = (db: Db) => db.withTables<{ 'workspace.letter': LetterTable }>()

const present = (row: Selectable<LetterTable>): Letter => ({
  id: row.id,
  projectId: row.project_id,
  subject: row.subject,
  sentAt: row.sent_at,
  sender: row.sender,
  recipients: row.recipients,
  body: row.body,
  way: row.way,
  setAside: row.set_aside,
  filedAt: row.filed_at,
  filedBy: row.filed_by,
  note: row.note,
  tags: row.tags,
  version: row.version,
  changedBy: row.changed_by,
})

/** A letter as it is filed, before anybody has written anything of it. */
export type NewLetter = Omit<Letter, 'note' | 'tags' | 'version' | 'changedBy'>

/** Files a letter; gives the id of the one that was filed before, where it came already. */
export async function insertLetter(
  db: Db,
  letter: NewLetter & { fingerprint: string },
): Promise<{ id: string; isNew: boolean }> {
  const row: Insertable<LetterTable> = {
    ...{ id: letter.id, project_id: letter.projectId, subject: letter.subject, sent_at: letter.sentAt },
    ...{ sender: letter.sender, recipients: letter.recipients, body: letter.body, way: letter.way },
    ...{ fingerprint: letter.fingerprint, set_aside: letter.setAside },
    ...{ filed_at: letter.filedAt, filed_by: letter.filedBy },
  }
  const done = await tables(db)
    .insertInto('workspace.letter')
    .values(row)
    .onConflict((conflict) => conflict.columns(['project_id', 'fingerprint']).doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows === 1n) return { id: letter.id, isNew: true }
  return { id: (await findByFingerprint(db, letter.projectId, letter.fingerprint))!, isNew: false }
}

export async function findByFingerprint(db: Db, projectId: string, fingerprint: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('workspace.letter')
    .select('id')
    .where('project_id', '=', projectId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row?.id
}

type Which = { ids?: readonly string[]; words?: string; limit?: number }

/** Letters of a project, the latest filed first. */
export async function selectLetters(db: Db, projectId: string, { ids, words, limit }: Which = {}): Promise<Letter[]> {
  if (!isId(projectId)) return []
  let query = tables(db).selectFrom('workspace.letter').selectAll().where('project_id', '=', projectId)
  if (ids) query = query.where(sql<boolean>`id = any(${ids.filter(isId)}::uuid[])`)
  for (const word of splitWords(words ?? ''))
    query = query.where(
      sql<boolean>`concat_ws(' ', subject, sender, note, array_to_string(tags, ' '), body) ilike ${likeWord(word)}`,
    )
  return (
    await query
      .orderBy('filed_at', 'desc')
      .orderBy('id')
      .limit(limit ?? 10_000)
      .execute()
  ).map(present)
}

/** Makes others who would change a letter wait for our transaction. */
export async function lockLetter(db: Db, id: string): Promise<void> {
  if (isId(id)) await tables(db).selectFrom('workspace.letter').select('id').where('id', '=', id).forUpdate().execute()
}

export async function updateLetter(db: Db, id: string, change: Updateable<LetterTable>): Promise<void> {
  await tables(db).updateTable('workspace.letter').set(change).where('id', '=', id).execute()
}

export async function deleteLetter(db: Db, id: string): Promise<void> {
  await tables(db).deleteFrom('workspace.letter').where('id', '=', id).execute()
}

export async function countLetters(db: Db, projectId: string): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('workspace.letter')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
