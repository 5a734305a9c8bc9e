import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { PeopleTables } from '../people.tables.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

/** An account as administrators see it. */
export type ListedAccount = {
  id: string
  name: string
  email: string
  organisationId: string | null
  organisation: string | null
  administrator: boolean
  createdAt: Date
  disabledAt: Date | null
  /** How many browsers are signed in, in how many projects the person works. */
  sessions: number
  projects: number
}

const selectAccounts = (db: Db, now: Date) =>
  tables(db)
    .selectFrom('people.person as person')
    .leftJoin('people.organisation as organisation', 'organisation.id', 'person.organisation_id')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.organisation_id as organisationId',
      'organisation.name as organisation',
      'person.administrator',
      'person.created_at as createdAt',
      'person.disabled_at as disabledAt',
      sql<number>`(select count(*)::int from people.session s where s.user_id = person.id and s.expires_at > ${now}::timestamptz)`.as(
        'sessions',
      ),
      sql<number>`(select count(*)::int from people.member m where m.person_id = person.id)`.as('projects'),
    ])

export const selectAllAccounts = (db: Db, now: Date): Promise<ListedAccount[]> =>
  selectAccounts(db, now).orderBy('person.name').orderBy('person.id').execute()

export async function selectAccount(db: Db, id: string, now: Date): Promise<ListedAccount | undefined> {
  return isId(id) ? selectAccounts(db, now).where('person.id', '=', id).executeTakeFirst() : undefined
}

export async function storeAdministrator(db: Db, id: string, administrator: boolean): Promise<void> {
  await tables(db).updateTable('people.person').set({ administrator }).where('id', '=', id).execute()
}

export async function storeDisabled(db: Db, id: string, at: Date | null): Promise<void> {
  await tables(db).updateTable('people.person').set({ disabled_at: at }).where('id', '=', id).execute()
}
