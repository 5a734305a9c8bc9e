import type { Db } from '#platform/context.ts'
import type { PeopleTables } from '../people.tables.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

export type Person = {
  id: string
  name: string
  email: string
  administrator: boolean
  createdAt: Date
  /** In which they read pages and letters; null until they chose one. */
  language?: string | null
}

const selectPersons = (db: Db) =>
  tables(db)
    .selectFrom('people.person')
    .select(['id', 'name', 'email', 'administrator', 'created_at as createdAt', 'language'])

export const findPersonByEmail = (db: Db, email: string): Promise<Person | undefined> =>
  selectPersons(db).where('email', '=', email).executeTakeFirst()

export const findPersonById = (db: Db, id: string): Promise<Person | undefined> =>
  selectPersons(db).where('id', '=', id).executeTakeFirst()

/** The ids of all administrators who can sign in, none of whom can cease to be one until the transaction ends. */
export async function lockAdministrators(db: Db): Promise<string[]> {
  const found = await tables(db)
    .selectFrom('people.person')
    .where('administrator', '=', true)
    .where('disabled_at', 'is', null)
    .select('id')
    .orderBy('id')
    .forUpdate()
    .execute()
  return found.map(({ id }) => id)
}

export async function storePerson(db: Db, person: Person): Promise<void> {
  const { id, name, email, administrator, createdAt } = person
  await tables(db)
    .insertInto('people.person')
    .values({ id, name, email, administrator, email_verified: true, created_at: createdAt, updated_at: createdAt })
    .execute()
}

export async function storeLanguage(db: Db, id: string, language: string): Promise<void> {
  await tables(db).updateTable('people.person').set({ language }).where('id', '=', id).execute()
}

/** Sets the password: one row of kind `credential` a person, as better-auth has it. */
export async function storePassword(
  db: Db,
  row: { id: string; personId: string; hash: string; at: Date },
): Promise<void> {
  const { id, personId, hash, at } = row
  await tables(db)
    .insertInto('people.sign_in')
    .values({
      id,
      user_id: personId,
      account_id: personId,
      provider_id: 'credential',
      password: hash,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider_id', 'account_id']).doUpdateSet({ password: hash, updated_at: at }),
    )
    .execute()
}

/** For which organisation somebody works; null where nobody has said. */
export async function findWorkplace(db: Db, personId: string): Promise<string | null> {
  const found = await tables(db)
    .selectFrom('people.person as person')
    .innerJoin('people.organisation as organisation', 'organisation.id', 'person.organisation_id')
    .where('person.id', '=', personId)
    .select('organisation.name')
    .executeTakeFirst()
  return found?.name ?? null
}

export async function hasPassword(db: Db, personId: string): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('people.sign_in')
    .where('user_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .where('password', 'is not', null)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}

/** Half-done ceremonies of sign-in name the person in what they keep. */
export async function deleteVerificationsOf(db: Db, personId: string): Promise<void> {
  await tables(db).deleteFrom('people.verification').where('value', 'like', `%${personId}%`).execute()
}

export async function deletePerson(db: Db, id: string): Promise<void> {
  await tables(db).deleteFrom('people.person').where('id', '=', id).execute()
}

export async function listMembershipsOf(db: Db, personId: string) {
  return tables(db)
    .selectFrom('people.member_role as held')
    .innerJoin('people.project as project', 'project.id', 'held.project_id')
    .where('held.person_id', '=', personId)
    .select([
      'project.id as projectId',
      'project.name as project',
      'held.role',
      'held.since as joinedAt',
      'held.accepted_at as acceptedAt',
    ])
    .execute()
}

export async function listSessionsOf(db: Db, personId: string) {
  return tables(db)
    .selectFrom('people.session')
    .where('user_id', '=', personId)
    .select(['created_at as startedAt', 'expires_at as endsAt', 'user_agent as browser'])
    .execute()
}
