import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { ReadTables } from '../deliver.tables.ts'

const tables = (db: Db) => db.withTables<ReadTables>()

/** Where a supplier is paid, as one version of it says. */
export type Payee = {
  id: string
  supplierId: string
  supplier: string
  version: number
  words: string
  givenBy: string | null
  givenAt: Date
  confirmedAt: Date | null
  channel: string | null
  waitDays: number
  usableFrom: Date | null
}

const select = (db: Db) =>
  tables(db)
    .selectFrom('buying.payee as payee')
    .innerJoin('buying.party as supplier', 'supplier.id', 'payee.supplier_id')
    .where('payee.withdrawn_at', 'is', null)
    .select([
      'payee.id',
      'payee.supplier_id as supplierId',
      'supplier.name as supplier',
      'payee.version',
      'payee.words',
    ])
    .select(['payee.given_by as givenBy', 'payee.given_at as givenAt', 'payee.confirmed_at as confirmedAt'])
    .select(['payee.channel', 'payee.wait_days as waitDays', 'payee.usable_from as usableFrom'])

/** Where a supplier is to be paid, the newest version; undefined where nobody said. */
export const selectLatestPayee = (db: Db, supplierId: string): Promise<Payee | undefined> =>
  select(db).where('payee.supplier_id', '=', supplierId).orderBy('payee.version', 'desc').executeTakeFirst()

/** All that was said and not taken back of a project's suppliers, the newest of each first. */
export const selectPayees = (db: Db, projectId: string): Promise<Payee[]> =>
  select(db)
    .where('payee.project_id', '=', projectId)
    .orderBy('supplier.name')
    .orderBy('payee.supplier_id')
    .orderBy('payee.version', 'desc')
    .execute()

export async function selectPayee(db: Db, projectId: string, id: string): Promise<Payee | undefined> {
  if (!isId(id)) return undefined
  return select(db).where('payee.project_id', '=', projectId).where('payee.id', '=', id).executeTakeFirst()
}

/** The number of the next version; those that were taken back count too. */
export async function nextVersion(db: Db, supplierId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('buying.payee')
    .select((eb) => eb.fn.max('version').as('last'))
    .where('supplier_id', '=', supplierId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertPayee(
  db: Db,
  made: Pick<Payee, 'id' | 'supplierId' | 'version' | 'words' | 'givenBy' | 'givenAt' | 'waitDays'> & {
    projectId: string
  },
): Promise<void> {
  await tables(db)
    .insertInto('buying.payee')
    .values({
      ...{ id: made.id, project_id: made.projectId, supplier_id: made.supplierId, version: made.version },
      ...{ words: made.words, given_by: made.givenBy, given_at: made.givenAt, wait_days: made.waitDays },
      ...{ confirmed_by: null, confirmed_at: null, channel: null, usable_from: null, withdrawn_at: null },
    })
    .execute()
}

export async function confirmPayeeRow(
  db: Db,
  id: string,
  made: { confirmedBy: string; confirmedAt: Date; channel: string; usableFrom: Date },
): Promise<void> {
  const { confirmedBy, confirmedAt, channel, usableFrom } = made
  await tables(db)
    .updateTable('buying.payee')
    .set({ confirmed_by: confirmedBy, confirmed_at: confirmedAt, channel, usable_from: usableFrom })
    .where('id', '=', id)
    .execute()
}

export async function withdrawPayeeRow(db: Db, id: string, now: Date): Promise<void> {
  await tables(db).updateTable('buying.payee').set({ withdrawn_at: now }).where('id', '=', id).execute()
}
