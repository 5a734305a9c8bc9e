import { Readable } from 'node:stream'
import { canonicalJson, type Json } from '#lib/canonical-json.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type { OfferTables } from '../offers.tables.ts'

const MOST_BYTES = 64 * 1024 * 1024
const tables = (db: Db) => db.withTables<OfferTables>()

/**
 * Keeps a document of a purchase as its one canonical text, in the transaction of the event that names its hash. Gives
 * the SHA-256, in hex.
 */
export async function keepDocument(ctx: Ctx, caseId: string, kind: string, document: Json): Promise<string> {
  const { sha256, bytes } = await ctx.files.keep(Readable.from(Buffer.from(canonicalJson(document))), MOST_BYTES)
  await tables(ctx.db)
    .insertInto('buying.document')
    .values({ case_id: caseId, sha256, kind, bytes, made_at: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return sha256
}

/** A document of a purchase, by its hash. */
export type KeptDocument = { sha256: string; kind: string; bytes: number; madeAt: Date }

/** The documents of a purchase in the order in which they were made, for whoever was let in to it. */
export const listDocuments = (ctx: Ctx, caseId: string): Promise<KeptDocument[]> =>
  tables(ctx.db)
    .selectFrom('buying.document')
    .select(['sha256', 'kind', 'bytes', 'made_at as madeAt'])
    .where('case_id', '=', caseId)
    .orderBy('made_at')
    .orderBy('sha256')
    .execute()

/** Whether a kept file is a document of a purchase. */
export async function isDocument(db: Db, sha256: string): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('buying.document')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined
}

/** What the documents of a project take on disk. */
export async function sumDocuments(db: Db, projectId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('buying.document')
    .innerJoin('buying.notice', 'buying.notice.case_id', 'buying.document.case_id')
    .where('buying.notice.project_id', '=', projectId)
    .select((eb) => eb.fn.sum<number>('buying.document.bytes').as('bytes'))
    .executeTakeFirst()
  return Number(row?.bytes ?? 0)
}
