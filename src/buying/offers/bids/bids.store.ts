import { sql } from 'kysely'
import { type OfferLeaf, readLeaf } from '#lib/sealing/offer-log.ts'
import type { Db } from '#platform/context.ts'
import type { OfferTables } from '../offers.tables.ts'

const tables = (db: Db) => db.withTables<OfferTables>()

/** A leaf of an opportunity's log, with the sealed bid where it still stands. */
export type KeptBid = {
  id: string
  supplierId: string
  leaf: OfferLeaf
  sealed: string | null
  deadline: string
  receivedAt: Date
}

const read = (row: OfferTables['buying.bid']): KeptBid => {
  const leaf = readLeaf(row.leaf)
  if (!leaf) throw new Error(`The leaf of bid ${row.id} cannot be read.`)
  return {
    ...{ id: row.id, supplierId: row.supplier_id, leaf, sealed: row.sealed },
    ...{ deadline: row.deadline, receivedAt: row.received_at },
  }
}

/** Keeps a bid, or that one was withdrawn. Only behind the wall. */
export async function insertBid(
  db: Db,
  bid: { id: string; caseId: string; supplierId: string; kind: 'bid' | 'withdrawal'; leaf: string } & Pick<
    KeptBid,
    'sealed' | 'deadline' | 'receivedAt'
  >,
): Promise<void> {
  const { id, caseId, supplierId, kind, leaf, sealed, deadline, receivedAt } = bid
  await tables(db)
    .insertInto('buying.bid')
    .values({
      ...{ id, case_id: caseId, supplier_id: supplierId, kind, leaf, sealed, deadline },
      received_at: receivedAt,
    })
    .execute()
}

/** What is sealed goes, files too, when it is replaced or withdrawn: nobody will ever open it. Its leaf stays. */
export async function emptyBid(db: Db, id: string): Promise<void> {
  await tables(db).updateTable('buying.bid').set({ sealed: null }).where('id', '=', id).execute()
  await tables(db).deleteFrom('buying.bid_file').where('bid_id', '=', id).execute()
}

/** What lies behind the wall of an opportunity: all of it, or one supplier's, as the door that was opened lets through. */
export async function selectBids(db: Db, caseId: string): Promise<KeptBid[]> {
  const rows = await tables(db)
    .selectFrom('buying.bid')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return rows.map(read)
}

/** One supplier's bids of an opportunity. */
export const selectBidsOf = async (db: Db, caseId: string, supplierId: string): Promise<KeptBid[]> =>
  (await selectBids(db, caseId)).filter((bid) => bid.supplierId === supplierId)

/** Where a purchase stands while a bid comes in: it does not move until the transaction ends, and other bids come, too. */
export async function holdStage(db: Db, caseId: string): Promise<{ stage: string; changedAt: Date } | undefined> {
  const { rows } = await sql<{ stage: string; changedAt: Date }>`
    select stage, changed_at as "changedAt" from buying.case where id = ${caseId} for share`.execute(db)
  return rows[0]
}

/** Nobody else moves the purchase or hands in a bid until the transaction ends; those who are at it are waited for. */
export async function holdCase(db: Db, caseId: string): Promise<void> {
  await sql`select from buying.case where id = ${caseId} for update`.execute(db)
}

/** Two requests of one supplier for one opportunity wait for each other: one bid stands, whichever came last. */
export async function lockSupplier(db: Db, caseId: string, supplierId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bid ${caseId} ${supplierId}`}, 0))`.execute(db)
}

export async function insertLog(
  db: Db,
  log: { caseId: string; size: number; root: string; leaves: readonly string[]; closedAt: Date },
): Promise<void> {
  await tables(db)
    .insertInto('buying.bid_log')
    .values({
      ...{ case_id: log.caseId, size: log.size, root: log.root, closed_at: log.closedAt },
      leaves: JSON.stringify(log.leaves),
    })
    .execute()
}

export async function selectLog(
  db: Db,
  caseId: string,
): Promise<{ size: number; root: string; leaves: string[] } | undefined> {
  const row = await tables(db)
    .selectFrom('buying.bid_log')
    .select(['size', 'root', 'leaves'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row && { ...row, leaves: row.leaves as string[] }
}
