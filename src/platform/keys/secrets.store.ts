import type { Db } from '../postgres/db.ts'

type SecretTable = { name: string; sealed: Buffer; master_key: string }
type PersonKeyTable = { person_id: string; sealed: Buffer; master_key: string }

export const secretTables = (db: Db) =>
  db.withTables<{ 'platform.secret': SecretTable; 'platform.person_key': PersonKeyTable }>()

/** The name of the master key that the secrets are sealed with; undefined before the first start. */
export async function findMasterKeyId(db: Db): Promise<string | undefined> {
  const row = await secretTables(db).selectFrom('platform.secret').select('master_key').limit(1).executeTakeFirst()
  return row?.master_key
}

export function findSecret(db: Db, name: string): Promise<SecretTable | undefined> {
  return secretTables(db).selectFrom('platform.secret').selectAll().where('name', '=', name).executeTakeFirst()
}

/** Keeps the secret unless one of its name is there: of two first starts at once, the first one's holds. */
export async function insertSecret(db: Db, secret: SecretTable): Promise<void> {
  await secretTables(db)
    .insertInto('platform.secret')
    .values(secret)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export function findPersonKey(db: Db, personId: string): Promise<PersonKeyTable | undefined> {
  return secretTables(db)
    .selectFrom('platform.person_key')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

export async function insertPersonKey(db: Db, key: PersonKeyTable): Promise<void> {
  await secretTables(db)
    .insertInto('platform.person_key')
    .values(key)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function deletePersonKey(db: Db, personId: string): Promise<void> {
  await secretTables(db).deleteFrom('platform.person_key').where('person_id', '=', personId).execute()
}
