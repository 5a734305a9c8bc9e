import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../deliver.tables.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** What was seen when the address of a delivery was asked for. */
export type RepositoryLook = { address: string; answers: boolean; reason: string | null; lookedAt: Date }

/** The address that a delivery names. */
export async function selectDeliveryEvent(db: Db, caseId: string, eventId: string): Promise<string | undefined> {
  const found = await tables(db)
    .selectFrom('buying.case_event')
    .select(sql<string>`data->>'repository'`.as('repository'))
    .where('case_id', '=', caseId)
    .where('id', '=', eventId)
    .where('type', '=', 'work.delivered')
    .executeTakeFirst()
  return found?.repository || undefined
}

export async function insertLook(db: Db, look: RepositoryLook & { caseId: string; eventId: string }): Promise<void> {
  const { caseId, eventId, address, answers, reason, lookedAt } = look
  await tables(db)
    .insertInto('buying.repository_look')
    .values({ case_id: caseId, event_id: eventId, address, answers, reason, looked_at: lookedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was seen of the deliveries of a purchase, the last first. */
export const selectLooks = (db: Db, caseId: string): Promise<RepositoryLook[]> =>
  tables(db)
    .selectFrom('buying.repository_look')
    .select(['address', 'answers', 'reason', 'looked_at as lookedAt'])
    .where('case_id', '=', caseId)
    .orderBy('looked_at', 'desc')
    .execute()
