import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../pilot.tables.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** A pilot that everybody may read. */
export type OpenPilot = {
  pilotId: string
  projectId: string
  project: string
  name: string
  firstDay: string
  lastDay: string
  isEnded: boolean
}

/** The pilots that everybody may read, or one of them; those opened last first. */
export async function selectPublications(db: Db, pilotId?: string): Promise<OpenPilot[]> {
  const rows = await tables(db)
    .selectFrom('buying.pilot_publication as open')
    .innerJoin('buying.pilot as pilot', 'pilot.id', 'open.pilot_id')
    .innerJoin('people.project as project', 'project.id', 'pilot.project_id')
    .$if(pilotId !== undefined, (query) => query.where('open.pilot_id', '=', pilotId!))
    .orderBy('open.since', 'desc')
    .select(['pilot.id as pilotId', 'pilot.project_id as projectId', 'project.name as project', 'pilot.name'])
    .select(['pilot.first_day as firstDay', 'pilot.last_day as lastDay', 'pilot.ended_at as endedAt'])
    .execute()
  return rows.map(({ endedAt, ...row }) => ({ ...row, isEnded: endedAt !== null }))
}

export async function upsertPublication(
  db: Db,
  { pilotId, since, by }: { pilotId: string; since: Date; by: string | null },
): Promise<void> {
  await tables(db)
    .insertInto('buying.pilot_publication')
    .values({ pilot_id: pilotId, since, opened_by: by })
    .onConflict((conflict) => conflict.column('pilot_id').doNothing())
    .execute()
}

export async function deletePublication(db: Db, pilotId: string): Promise<void> {
  await tables(db).deleteFrom('buying.pilot_publication').where('pilot_id', '=', pilotId).execute()
}
