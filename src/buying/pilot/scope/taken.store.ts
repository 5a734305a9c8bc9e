import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../pilot.tables.ts'
import type { Refusal } from '../report/figures.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** A purchase of a pilot. Its total is with tax; null before its price is known. */
export type TakenCase = {
  caseId: string
  team: string
  takenAt: Date
  number: number
  title: string
  stage: string
  money: string
  totalCents: number | null
}

/** The purchases of a pilot, in the order in which they were taken in. */
export const selectTaken = (db: Db, pilotId: string): Promise<TakenCase[]> =>
  tables(db)
    .selectFrom('buying.pilot_case as taken')
    .innerJoin('buying.case as case', 'case.id', 'taken.case_id')
    .where('taken.pilot_id', '=', pilotId)
    .orderBy('taken.taken_at')
    .orderBy('case.number')
    .select(['taken.case_id as caseId', 'taken.team', 'taken.taken_at as takenAt'])
    .select(['case.number', 'case.title', 'case.stage', 'case.money', 'case.total_cents as totalCents'])
    .execute()

export async function insertTaken(
  db: Db,
  made: { caseId: string; pilotId: string; team: string; takenAt: Date },
): Promise<void> {
  await tables(db)
    .insertInto('buying.pilot_case')
    .values({ case_id: made.caseId, pilot_id: made.pilotId, team: made.team, taken_at: made.takenAt })
    .execute()
}

export async function insertRefusal(
  db: Db,
  made: { id: string; caseId: string; pilotId: string; limit: string; refusedAt: Date },
): Promise<void> {
  const { id, caseId, pilotId, limit, refusedAt } = made
  await tables(db)
    .insertInto('buying.pilot_refusal')
    .values({ id, case_id: caseId, pilot_id: pilotId, limit, refused_at: refusedAt })
    .execute()
}

/** The limit that each purchase did not keep which was not taken in, each once a limit. */
export async function selectRefusals(db: Db, pilotId: string): Promise<Refusal[]> {
  const rows = await tables(db)
    .selectFrom('buying.pilot_refusal as refusal')
    .innerJoin('buying.case as case', 'case.id', 'refusal.case_id')
    .where('refusal.pilot_id', '=', pilotId)
    .select(['refusal.case_id as caseId', 'case.number', 'case.title', 'refusal.limit'])
    .distinct()
    .orderBy('case.number')
    .orderBy('refusal.limit')
    .execute()
  return rows.map((row) => ({ ...row, limit: row.limit as Refusal['limit'] }))
}

/** Which limit of which pilot a purchase did not keep, the last time it was to be taken in. */
export async function selectLastRefusal(
  db: Db,
  caseId: string,
): Promise<{ pilotName: string; limit: Refusal['limit']; at: Date } | undefined> {
  const row = await tables(db)
    .selectFrom('buying.pilot_refusal as refusal')
    .innerJoin('buying.pilot as pilot', 'pilot.id', 'refusal.pilot_id')
    .where('refusal.case_id', '=', caseId)
    .select(['pilot.name as pilotName', 'refusal.limit', 'refusal.refused_at as at'])
    .orderBy('refusal.refused_at', 'desc')
    .executeTakeFirst()
  return row && { ...row, limit: row.limit as Refusal['limit'] }
}
