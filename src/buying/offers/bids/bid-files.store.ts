import type { FileKind } from '#lib/sealing/file-kinds.ts'
import type { Db } from '#platform/context.ts'
import type { OfferTables } from '../offers.tables.ts'

const tables = (db: Db) => db.withTables<OfferTables>()

/** Keeps the sealed files of a bid, in the order of its header. Only behind the wall. */
export async function insertBidFiles(
  db: Db,
  { id, caseId, supplierId }: { id: string; caseId: string; supplierId: string },
  files: readonly Uint8Array[],
): Promise<void> {
  for (const [place, sealed] of files.entries())
    await tables(db)
      .insertInto('buying.bid_file')
      .values({ bid_id: id, case_id: caseId, supplier_id: supplierId, place, sealed: Buffer.from(sealed) })
      .execute()
}

/** The sealed files of a bid, in order. Only behind the wall. */
export async function selectBidFiles(db: Db, bidId: string): Promise<Uint8Array[]> {
  const rows = await tables(db)
    .selectFrom('buying.bid_file')
    .select('sealed')
    .where('bid_id', '=', bidId)
    .orderBy('place')
    .execute()
  return rows.map(({ sealed }) => sealed)
}

/** How many files came with a bid. Only behind the wall. */
export async function countBidFiles(db: Db, bidId: string): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('buying.bid_file')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('bid_id', '=', bidId)
    .executeTakeFirstOrThrow()
  return count
}

/**
 * A file of a bid after the opening. `original` is the SHA-256 of what came, `shown` of what is shown: without what a
 * program wrote into it about its author, where `mayTell` says that some of that may be left. Without a kind it is nothing
 * that is taken, and nobody is shown it; without an original it could not be opened.
 */
export type OpenedFile = {
  bidId: string
  place: number
  name: string
  kind: FileKind | null
  bytes: number
  original: string | null
  shown: string | null
  mayTell: boolean
}

export async function insertOpenedFile(db: Db, { bidId, mayTell, ...file }: OpenedFile): Promise<void> {
  await tables(db)
    .insertInto('buying.opened_file')
    .values({ bid_id: bidId, may_tell: mayTell, ...file })
    .execute()
}

/** The files of the bids of an opportunity, by the number of the bid and their place. */
export const selectOpenedFiles = (db: Db, caseId: string): Promise<OpenedFile[]> =>
  tables(db)
    .selectFrom('buying.opened_file as file')
    .innerJoin('buying.opened_bid as bid', 'bid.id', 'file.bid_id')
    .select(['file.bid_id as bidId', 'file.place', 'file.name', 'file.kind', 'file.bytes', 'file.original'])
    .select(['file.shown', 'file.may_tell as mayTell'])
    .where('bid.case_id', '=', caseId)
    .orderBy('bid.number')
    .orderBy('file.place')
    .execute()

/** Whether a kept file came with an offer. */
export async function isOpenedFile(db: Db, sha256: string): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('buying.opened_file')
    .select('bid_id')
    .where((eb) => eb.or([eb('original', '=', sha256), eb('shown', '=', sha256)]))
    .executeTakeFirst()
  return row !== undefined
}

/** What the files of opened offers of a project take on disk. */
export async function sumOpenedFiles(db: Db, projectId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('buying.opened_file as file')
    .innerJoin('buying.opened_bid as bid', 'bid.id', 'file.bid_id')
    .innerJoin('buying.notice as notice', 'notice.case_id', 'bid.case_id')
    .where('notice.project_id', '=', projectId)
    .where('file.original', 'is not', null)
    .select((eb) => eb.fn.sum<number>('file.bytes').as('bytes'))
    .executeTakeFirst()
  return Number(row?.bytes ?? 0)
}
