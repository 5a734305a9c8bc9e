import type { Db } from '#platform/context.ts'
import type { NeedTables } from '../need.tables.ts'
import type { SplitDecision } from './decide-split.ts'

const tables = (db: Db) => db.withTables<NeedTables>()

/** A time at which it was asked whether packages are one need. */
export type KeptSplit = SplitDecision & { id: string; askedAt: Date; askedBy: string | null }

export async function insertSplit(
  db: Db,
  packageId: string,
  { id, askedAt, askedBy, ...decision }: KeptSplit,
): Promise<void> {
  await tables(db)
    .insertInto('buying.split_check')
    .values({
      ...{ id, package_id: packageId, asked_at: askedAt, asked_by: askedBy },
      ...{ result: decision.result, decision: JSON.stringify(decision) },
    })
    .execute()
}

/** What was found each time, the newest first. */
export async function selectSplits(db: Db, packageId: string): Promise<KeptSplit[]> {
  const rows = await tables(db)
    .selectFrom('buying.split_check')
    .selectAll()
    .where('package_id', '=', packageId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...(row.decision as SplitDecision),
    id: row.id,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
  }))
}
