import type { Db } from '#platform/context.ts'
import type { PeopleTables } from './people.tables.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

/** What sign-in left behind and cannot be used any more at `now`. */
export async function deleteExpired(db: Db, now: Date): Promise<void> {
  await tables(db).deleteFrom('people.session').where('expires_at', '<', now).execute()
  await tables(db).deleteFrom('people.verification').where('expires_at', '<', now).execute()
}

/** Counts of tries, by network address and by account, that began before `time`. */
export async function deleteCountsBefore(db: Db, time: Date): Promise<void> {
  await tables(db).deleteFrom('people.tries').where('since', '<', time).execute()
  await tables(db).deleteFrom('people.rate_limit').where('last_request', '<', time.getTime()).execute()
}

/** Access tokens and invitations that ended, were used or were withdrawn before `time`. */
export async function deleteEndedBefore(db: Db, time: Date): Promise<void> {
  await tables(db).deleteFrom('people.access_token').where('expires_at', '<', time).execute()
  await tables(db)
    .deleteFrom('people.invitation')
    .where((eb) => eb.or([eb('expires_at', '<', time), eb('accepted_at', '<', time), eb('withdrawn_at', '<', time)]))
    .execute()
}
