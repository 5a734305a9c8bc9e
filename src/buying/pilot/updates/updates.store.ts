import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../pilot.tables.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** What was told of a pilot on a day. */
export type PilotUpdate = { id: string; day: string; words: string; writtenAt: Date }

export async function insertUpdate(
  db: Db,
  made: PilotUpdate & { pilotId: string; writtenBy: string | null },
): Promise<void> {
  const { id, pilotId, day, words, writtenBy, writtenAt } = made
  await tables(db)
    .insertInto('buying.pilot_update')
    .values({ id, pilot_id: pilotId, day, words, written_by: writtenBy, written_at: writtenAt })
    .execute()
}

const select = (db: Db) =>
  tables(db)
    .selectFrom('buying.pilot_update as told')
    .select(['told.id', 'told.day', 'told.words', 'told.written_at as writtenAt'])
    .orderBy('told.day', 'desc')
    .orderBy('told.written_at', 'desc')

export const selectUpdates = (db: Db, pilotId: string): Promise<PilotUpdate[]> =>
  select(db).where('told.pilot_id', '=', pilotId).execute()

/** What was told of the pilots of a project that everybody can read; undefined where nothing of it is published. */
export async function selectPublicUpdates(
  db: Db,
  projectId: string,
): Promise<(PilotUpdate & { pilot: string })[] | undefined> {
  const published = await tables(db)
    .selectFrom('publish.publication')
    .select('project_id')
    .where('project_id', '=', projectId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (!published) return undefined
  return select(db)
    .innerJoin('buying.pilot as pilot', 'pilot.id', 'told.pilot_id')
    .select('pilot.name as pilot')
    .where('pilot.project_id', '=', projectId)
    .where('pilot.in_force_at', 'is not', null)
    .execute()
}
