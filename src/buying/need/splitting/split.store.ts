import { sql } from 'kysely'
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

/** Purchases begun from work packages whose items came with an import that items of this one came with, too. */
export async function selectCasesOfSameBacklog(db: Db, projectId: string, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with begun as (
      select event.case_id, item.import_id
      from buying.case_event event
      join buying.case one on one.id = event.case_id and one.project_id = ${projectId}
      join buying.package_item part on part.package_id::text = event.data ->> 'packageId'
      join buying.backlog_item item on item.id = part.item_id
      where event.type = 'case.opened' and item.import_id is not null)
    select distinct other.case_id as id from begun one
    join begun other on other.import_id = one.import_id and other.case_id <> one.case_id
    where one.case_id = ${caseId}`.execute(db)
  return rows.map(({ id }) => id)
}
