import type { Db } from '#platform/context.ts'
import { tables } from '../publication/publications.store.ts'
import type { Update } from './update.ts'

export async function storeUpdate(
  db: Db,
  { id, projectId, title, body, writtenBy, writtenAt }: Update & { projectId: string; writtenBy: string | null },
): Promise<void> {
  await tables(db)
    .insertInto('publish.update')
    .values({ id, project_id: projectId, title, body, written_by: writtenBy, written_at: writtenAt })
    .execute()
}

/** The updates that were not taken back, newest first. */
export async function selectUpdates(db: Db, projectId: string): Promise<Update[]> {
  return tables(db)
    .selectFrom('publish.update')
    .select(['id', 'title', 'body', 'written_at as writtenAt'])
    .where('project_id', '=', projectId)
    .where('withdrawn_at', 'is', null)
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** False where there is no such update, or it was taken back before. */
export async function withdrawStoredUpdate(
  db: Db,
  { projectId, updateId, at }: { projectId: string; updateId: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('publish.update')
    .set({ withdrawn_at: at })
    .where('id', '=', updateId)
    .where('project_id', '=', projectId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How many updates of a project there are, those that were taken back left out. */
export const countUpdates = async (db: Db, projectId: string): Promise<number> =>
  (await selectUpdates(db, projectId)).length
