import type { Db } from '#platform/context.ts'
import type { PeopleTables } from '../people.tables.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

/** Keeps the newest setup token only. */
export async function replaceSetupToken(db: Db, tokenHash: string, now: Date): Promise<void> {
  await tables(db).deleteFrom('people.setup').where('used_at', 'is', null).execute()
  await tables(db).insertInto('people.setup').values({ token_hash: tokenHash, created_at: now }).execute()
}

/** Uses a token up; false where it is unknown or was used. */
export async function useSetupToken(db: Db, tokenHash: string, now: Date): Promise<boolean> {
  const done = await tables(db)
    .updateTable('people.setup')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export async function hasUnusedToken(db: Db, tokenHash: string): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('people.setup')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .select('token_hash')
    .executeTakeFirst()
  return Boolean(found)
}

export async function findAdministrator(db: Db): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('people.person')
    .where('administrator', '=', true)
    .select('id')
    .executeTakeFirst()
  return Boolean(found)
}
