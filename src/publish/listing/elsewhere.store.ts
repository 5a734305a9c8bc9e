import type { Db } from '#platform/context.ts'
import { json, tables } from '../publication/publications.store.ts'
import type { ListedElsewhere } from './listed.ts'

/** A list of projects of another installation, as it was read last. */
export type ElsewhereList = {
  id: string
  address: string
  title: string
  entries: ListedElsewhere[]
  triedAt: Date | null
  readAt: Date | null
  /** Why the last try failed; null where it did not. */
  failure: string | null
}

/** The lists that are read, in the order of their titles; one of an address or all. */
export async function selectElsewhere(db: Db, address?: string): Promise<ElsewhereList[]> {
  const all = tables(db)
    .selectFrom('publish.elsewhere')
    .select(['id', 'address', 'title', 'entries', 'tried_at as triedAt', 'read_at as readAt', 'failure'])
    .orderBy('title')
    .orderBy('address')
  return (address === undefined ? all : all.where('address', '=', address)).execute()
}

/** False where the list is read already. */
export async function storeElsewhere(
  db: Db,
  { id, address, addedBy, addedAt }: { id: string; address: string; addedBy: string | null; addedAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(db)
    .insertInto('publish.elsewhere')
    .values({ id, address, added_by: addedBy, added_at: addedAt })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Keeps what was read in place of what was read before. */
export async function storeRead(
  db: Db,
  { id, title, entries, at }: { id: string; title: string; entries: ListedElsewhere[]; at: Date },
): Promise<void> {
  await tables(db)
    .updateTable('publish.elsewhere')
    .set({ title, entries: json(entries), tried_at: at, read_at: at, failure: null })
    .where('id', '=', id)
    .execute()
}

/** Keeps why a list could not be read; what was read before stays. */
export async function storeFailure(
  db: Db,
  { id, failure, at }: { id: string; failure: string; at: Date },
): Promise<void> {
  await tables(db).updateTable('publish.elsewhere').set({ tried_at: at, failure }).where('id', '=', id).execute()
}

/** False where there is no such list. */
export async function deleteElsewhere(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await tables(db).deleteFrom('publish.elsewhere').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}
