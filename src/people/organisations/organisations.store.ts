import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { PeopleTables } from '../people.tables.ts'

const tables = (db: Db) => db.withTables<PeopleTables>()

/** A city, a department, a supplier: who stands behind projects, and where people work. */
export type Organisation = { id: string; name: string; createdAt: Date; people: number }

const selectOrganisations = (db: Db) =>
  tables(db)
    .selectFrom('people.organisation as organisation')
    .select([
      'organisation.id',
      'organisation.name',
      'organisation.created_at as createdAt',
      sql<number>`(select count(*)::int from people.person p where p.organisation_id = organisation.id)`.as('people'),
    ])

export const selectAllOrganisations = (db: Db): Promise<Organisation[]> =>
  selectOrganisations(db).orderBy('organisation.name').orderBy('organisation.id').execute()

export async function selectOrganisation(db: Db, id: string): Promise<Organisation | undefined> {
  return isId(id) ? selectOrganisations(db).where('organisation.id', '=', id).executeTakeFirst() : undefined
}

/** By its name, however it is capitalised; the oldest where two bear one. */
export async function selectOrganisationNamed(db: Db, name: string): Promise<Organisation | undefined> {
  return selectOrganisations(db)
    .where(sql<boolean>`lower(organisation.name) = lower(${name})`)
    .orderBy('organisation.created_at')
    .orderBy('organisation.id')
    .executeTakeFirst()
}

export async function storeOrganisation(db: Db, row: { id: string; name: string; createdAt: Date }): Promise<void> {
  const { id, name, createdAt } = row
  await tables(db).insertInto('people.organisation').values({ id, name, created_at: createdAt }).execute()
}

export async function storeOrganisationName(db: Db, id: string, name: string): Promise<void> {
  await tables(db).updateTable('people.organisation').set({ name }).where('id', '=', id).execute()
}

export async function storeWorksFor(db: Db, personId: string, organisationId: string | null): Promise<void> {
  await tables(db)
    .updateTable('people.person')
    .set({ organisation_id: organisationId })
    .where('id', '=', personId)
    .execute()
}
