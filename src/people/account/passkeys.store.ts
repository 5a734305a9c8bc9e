import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { PeopleTables } from '../people.tables.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

export type Passkey = { id: string; name: string | null; createdAt: Date | null }

export async function listPasskeysOf(db: Db, personId: string): Promise<Passkey[]> {
  return tables(db)
    .selectFrom('people.passkey')
    .where('user_id', '=', personId)
    .select(['id', 'name', 'created_at as createdAt'])
    .orderBy('created_at')
    .execute()
}

/** False where the person has no such passkey. */
export async function storePasskeyName(db: Db, personId: string, id: string, name: string): Promise<boolean> {
  if (!isId(id)) return false
  const done = await tables(db)
    .updateTable('people.passkey')
    .set({ name })
    .where('id', '=', id)
    .where('user_id', '=', personId)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** False where the person has no such passkey. */
export async function deletePasskey(db: Db, personId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false
  const done = await tables(db)
    .deleteFrom('people.passkey')
    .where('id', '=', id)
    .where('user_id', '=', personId)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
