import type { VoidReason } from '#lib/sealing/outcome.ts'
import type { SealedBidOutline } from '#lib/sealing/sealed-bid.ts'
import type { Db } from '#platform/context.ts'
import type { OfferTables } from '../offers.tables.ts'
import type { AnswerForBid } from '../sealing/index.ts'

const tables = (db: Db) => db.withTables<OfferTables>()

/** What one holder has handed in for the bids of an opportunity. */
export type HandedIn = { holderId: string; keyId: string; shares: AnswerForBid[] }

export async function keepShares(
  db: Db,
  caseId: string,
  { holderId, keyId, shares }: HandedIn,
  at: Date,
): Promise<void> {
  const row = { key_id: keyId, shares: JSON.stringify(shares), handed_in_at: at }
  await tables(db)
    .insertInto('buying.opening_share')
    .values({ case_id: caseId, holder_id: holderId, ...row })
    .onConflict((conflict) => conflict.columns(['case_id', 'holder_id']).doUpdateSet(row))
    .execute()
}

/** What was handed in so far, who came first standing first. */
export async function selectShares(db: Db, caseId: string): Promise<HandedIn[]> {
  const rows = await tables(db)
    .selectFrom('buying.opening_share')
    .select(['holder_id as holderId', 'key_id as keyId', 'shares'])
    .where('case_id', '=', caseId)
    .orderBy('handed_in_at')
    .execute()
  return rows.map((row) => ({ ...row, shares: row.shares as AnswerForBid[] }))
}

export async function deleteShares(db: Db, caseId: string): Promise<void> {
  await tables(db).deleteFrom('buying.opening_share').where('case_id', '=', caseId).execute()
}

/** A bid after the opening: with what it says, or the reason why nobody can open it. */
export type OpenedBid = {
  id: string
  caseId: string
  supplierId: string
  number: number
  outline: SealedBidOutline
  receivedAt: Date
} & ({ void: null; priceCents: number; answers: Record<string, string>; drawSecret: string } | { void: VoidReason })

/** Keeps a bid after the opening, with the key (base64url) that opens what was sealed, where it was opened. */
export async function insertOpened(db: Db, bid: OpenedBid, contentKey: string | null): Promise<void> {
  const { id, caseId, supplierId, number, outline, receivedAt } = bid
  const isOpen = bid.void === null
  await tables(db)
    .insertInto('buying.opened_bid')
    .values({
      ...{ id, number, case_id: caseId, supplier_id: supplierId, outline: JSON.stringify(outline), void: bid.void },
      price_cents: isOpen ? bid.priceCents : null,
      answers: isOpen ? JSON.stringify(bid.answers) : null,
      draw_secret: isOpen ? bid.drawSecret : null,
      received_at: receivedAt,
      content_key: contentKey,
    })
    .execute()
}

/** The bids of an opportunity after the opening, by the number that they have for evaluators. */
export async function selectOpened(db: Db, caseId: string): Promise<OpenedBid[]> {
  const rows = await tables(db)
    .selectFrom('buying.opened_bid')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('number')
    .execute()
  return rows.map(
    (row) =>
      ({
        ...{ id: row.id, caseId: row.case_id, supplierId: row.supplier_id, number: row.number, void: row.void },
        ...{ outline: row.outline, receivedAt: row.received_at },
        ...(row.void === null && { priceCents: row.price_cents, answers: row.answers, drawSecret: row.draw_secret }),
      }) as OpenedBid,
  )
}

/** What opens the sealed bytes of opened bids, by bid, where it was kept. */
export async function selectContentKeys(db: Db, caseId: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tables(db)
    .selectFrom('buying.opened_bid')
    .select(['id', 'content_key'])
    .where('case_id', '=', caseId)
    .execute()
  return new Map(rows.map((row) => [row.id, row.content_key]))
}
