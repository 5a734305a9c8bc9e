import type { Language } from '#lib/words/language.ts'
import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../pilot.tables.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** What was told of a pilot on a day. It is public from `publishedAt` on, until it is taken back. */
export type PilotUpdate = {
  id: string
  day: string
  words: string
  texts: Partial<Record<Language, string>>
  writtenAt: Date
  publishedAt: Date | null
  takenBackAt: Date | null
}

export async function insertUpdate(
  db: Db,
  made: Omit<PilotUpdate, 'publishedAt' | 'takenBackAt'> & { pilotId: string; writtenBy: string | null },
): Promise<void> {
  const { id, pilotId, day, words, writtenBy, writtenAt } = made
  await tables(db)
    .insertInto('buying.pilot_update')
    .values({
      ...{ id, pilot_id: pilotId, day, words, written_by: writtenBy, written_at: writtenAt },
      ...{ texts: JSON.stringify(made.texts), published_at: null, published_by: null, taken_back_at: null },
    })
    .execute()
}

const select = (db: Db, pilotId: string) =>
  tables(db)
    .selectFrom('buying.pilot_update')
    .where('pilot_id', '=', pilotId)
    .select(['id', 'day', 'words', 'texts', 'written_at as writtenAt'])
    .select(['published_at as publishedAt', 'taken_back_at as takenBackAt'])
    .orderBy('day', 'desc')
    .orderBy('written_at', 'desc')

const present = (row: Omit<PilotUpdate, 'texts'> & { texts: unknown }): PilotUpdate => ({
  ...row,
  texts: row.texts as PilotUpdate['texts'],
})

export const selectUpdates = async (db: Db, pilotId: string): Promise<PilotUpdate[]> =>
  (await select(db, pilotId).execute()).map(present)

/** What of it was published, with what was taken back, of which the words are gone. */
export async function selectPublicUpdates(db: Db, pilotId: string): Promise<PilotUpdate[]> {
  const rows = await select(db, pilotId).where('published_at', 'is not', null).execute()
  return rows.map(present).map((one) => (one.takenBackAt ? { ...one, words: '', texts: {} } : one))
}

/** One update; nobody else publishes it or takes it back until the transaction ends. */
export async function lockUpdate(db: Db, pilotId: string, id: string): Promise<PilotUpdate | undefined> {
  const row = await select(db, pilotId).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && present(row)
}

export async function setPublished(
  db: Db,
  id: string,
  { isPublic, by, at }: { isPublic: boolean; by: string | null; at: Date },
): Promise<void> {
  const change = isPublic ? { published_at: at, published_by: by, taken_back_at: null } : { taken_back_at: at }
  await tables(db).updateTable('buying.pilot_update').set(change).where('id', '=', id).execute()
}
