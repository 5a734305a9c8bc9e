import type { Db } from '#platform/context.ts'
import type { OfferTables } from '../offers.tables.ts'

const tables = (db: Db) => db.withTables<OfferTables>()

/** `caseId`: the one opportunity that somebody follows; null: every new one. */
export type Follower = { id: string; caseId: string | null; address: string; isConfirmed: boolean }

/** Keeps that somebody wants to follow; gives the id under which they did so first. */
export async function keepFollower(
  db: Db,
  { id, projectId, caseId, address, at }: { id: string; projectId: string; caseId: string; address: string; at: Date },
): Promise<string> {
  const row = await tables(db)
    .insertInto('buying.follower')
    .values({ id, project_id: projectId, case_id: caseId, address, asked_at: at, confirmed_at: null })
    .onConflict((conflict) => conflict.columns(['case_id', 'address']).doUpdateSet({ asked_at: at }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The same for every new opportunity. */
export async function keepWatcher(
  db: Db,
  { id, address, at }: { id: string; address: string; at: Date },
): Promise<string> {
  const row = await tables(db)
    .insertInto('buying.follower')
    .values({ id, project_id: null, case_id: null, address, asked_at: at, confirmed_at: null })
    .onConflict((conflict) => conflict.column('address').where('case_id', 'is', null).doUpdateSet({ asked_at: at }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const select = (db: Db) =>
  tables(db)
    .selectFrom('buying.follower')
    .select(['id', 'case_id as caseId', 'address'])
    .select((eb) => eb('confirmed_at', 'is not', null).$castTo<boolean>().as('isConfirmed'))

export const selectFollower = (db: Db, id: string): Promise<Follower | undefined> =>
  select(db).where('id', '=', id).executeTakeFirst()

export const selectFollowers = (db: Db, caseId: string): Promise<Follower[]> =>
  select(db).where('case_id', '=', caseId).where('confirmed_at', 'is not', null).orderBy('address').execute()

export const selectWatchers = (db: Db): Promise<Follower[]> =>
  select(db).where('case_id', 'is', null).where('confirmed_at', 'is not', null).orderBy('address').execute()

export async function confirmFollower(db: Db, id: string, at: Date): Promise<void> {
  await tables(db).updateTable('buying.follower').set({ confirmed_at: at }).where('id', '=', id).execute()
}

export async function deleteFollower(db: Db, id: string): Promise<void> {
  await tables(db).deleteFrom('buying.follower').where('id', '=', id).execute()
}
