import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../deliver.tables.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** What was seen of a delivery from outside. `reason` is the code of a refusal where its address did not answer. */
export type Seen = {
  answers: boolean
  reason: string | null
  commit: 'seen' | 'missing' | 'unknown'
  licence: 'same' | 'other' | 'missing' | 'unknown'
  /** What the file of the licence reads like. */
  licenceFound: string | null
  run: 'answers' | 'silent' | 'none'
}
export type RepositoryLook = Seen & { eventId: string; address: string; lookedAt: Date }

/** What a delivery names that can be looked at. */
export type Delivered = { repository: string; commit: string; licence: string; run: string }

/** What a delivery names; undefined where it names no address. */
export async function selectDelivered(db: Db, caseId: string, eventId: string): Promise<Delivered | undefined> {
  const text = (name: keyof Delivered) => sql<string>`coalesce(data->>${name}, '')`.as(name)
  const found = await tables(db)
    .selectFrom('buying.case_event')
    .select([text('repository'), text('commit'), text('licence'), text('run')])
    .where('case_id', '=', caseId)
    .where('id', '=', eventId)
    .where('type', '=', 'work.delivered')
    .executeTakeFirst()
  return found?.repository ? found : undefined
}

export async function insertLook(db: Db, look: RepositoryLook & { caseId: string }): Promise<void> {
  const { caseId, eventId, address, answers, reason, lookedAt, commit, licence, licenceFound, run } = look
  await tables(db)
    .insertInto('buying.repository_look')
    .values({
      ...{ case_id: caseId, event_id: eventId, address, answers, reason, looked_at: lookedAt },
      ...{ commit_seen: commit, licence_seen: licence, licence_found: licenceFound, run_seen: run },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was seen of the deliveries of a purchase, the last first. */
export const selectLooks = (db: Db, caseId: string): Promise<RepositoryLook[]> =>
  tables(db)
    .selectFrom('buying.repository_look')
    .select(['event_id as eventId', 'address', 'answers', 'reason', 'looked_at as lookedAt'])
    .select(['commit_seen as commit', 'licence_seen as licence', 'licence_found as licenceFound', 'run_seen as run'])
    .where('case_id', '=', caseId)
    .orderBy('looked_at', 'desc')
    .execute()
