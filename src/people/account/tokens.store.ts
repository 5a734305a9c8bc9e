import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { PeopleTables } from '../people.tables.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

export type AccessToken = { id: string; name: string; createdAt: Date; expiresAt: Date; lastUsedOn: string | null }

export const listTokensOf = (db: Db, personId: string): Promise<AccessToken[]> =>
  tables(db)
    .selectFrom('people.access_token')
    .where('person_id', '=', personId)
    .select(['id', 'name', 'created_at as createdAt', 'expires_at as expiresAt', 'last_used_on as lastUsedOn'])
    .orderBy('created_at')
    .execute()

export async function storeToken(db: Db, token: AccessToken & { personId: string; tokenHash: string }): Promise<void> {
  await tables(db)
    .insertInto('people.access_token')
    .values({
      id: token.id,
      person_id: token.personId,
      name: token.name,
      token_hash: token.tokenHash,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      last_used_on: null,
    })
    .execute()
}

export async function deleteToken(db: Db, personId: string, id: string): Promise<void> {
  if (!isId(id)) return
  await tables(db).deleteFrom('people.access_token').where('id', '=', id).where('person_id', '=', personId).execute()
}

/** Whose token it is; notes the day of use (a day, so that not every request writes). */
export async function findTokenHolder(db: Db, tokenHash: string, now: Date): Promise<string | undefined> {
  const found = await tables(db)
    .selectFrom('people.access_token as token')
    .innerJoin('people.person as person', 'person.id', 'token.person_id')
    .where('token.token_hash', '=', tokenHash)
    .where('token.expires_at', '>', now)
    .where('person.disabled_at', 'is', null)
    .select(['token.id', 'token.person_id', 'token.last_used_on'])
    .executeTakeFirst()
  const today = now.toISOString().slice(0, 10)
  if (found && found.last_used_on !== today)
    await tables(db)
      .updateTable('people.access_token')
      .set({ last_used_on: today })
      .where('id', '=', found.id)
      .execute()
  return found?.person_id
}
