import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { Ref } from '#platform/things.ts'
import { type ClaimRow, type GroundRow, tables } from './evidence.store.ts'

export async function storeGround(db: Db, ground: GroundRow): Promise<void> {
  await tables(db).insertInto('evidence.ground').values(ground).execute()
}

/** What a claim rests on, one thing of it; undefined where it no longer does. */
export async function selectGround(db: Db, claimId: string, groundId: string): Promise<GroundRow | undefined> {
  if (!isId(groundId)) return undefined
  return tables(db)
    .selectFrom('evidence.ground')
    .selectAll()
    .where('id', '=', groundId)
    .where('claim_id', '=', claimId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export async function updateGround(
  db: Db,
  id: string,
  change: Partial<Pick<GroundRow, 'name' | 'mark' | 'removed_at'>>,
): Promise<void> {
  await tables(db).updateTable('evidence.ground').set(change).where('id', '=', id).execute()
}

export async function hasGround(db: Db, claimId: string, ref: Ref): Promise<boolean> {
  const rows = await selectGrounds(db, [claimId])
  return rows.some((row) => row.ref === ref)
}

/** What some claims rest on, in the order in which it was added. */
export async function selectGrounds(db: Db, claimIds: readonly string[]): Promise<GroundRow[]> {
  if (claimIds.length === 0) return []
  return tables(db)
    .selectFrom('evidence.ground')
    .selectAll()
    .where('claim_id', 'in', claimIds)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

/** Claims of a project with every claim that they rest on, however far down; removed ones, too. */
export async function selectWithBeneath(db: Db, projectId: string, ids: readonly string[]): Promise<ClaimRow[]> {
  const wanted = ids.filter(isId)
  if (wanted.length === 0 || !isId(projectId)) return []
  const { rows } = await sql<ClaimRow>`
    with recursive beneath (id) as (
      select unnest(${wanted}::uuid[])
      union
      select substring(ground.ref from 7)::uuid
        from evidence.ground as ground join beneath on beneath.id = ground.claim_id
        where ground.removed_at is null and ground.ref like 'claim:%'
    )
    select claim.* from evidence.claim as claim join beneath using (id) where claim.project_id = ${projectId}`.execute(
    db,
  )
  return rows
}

/** Makes others wait who would, in this project, say on what a claim rests: two of them could close a circle. */
export async function lockGrounds(db: Db, projectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evidence.ground ${projectId}`}, 0))`.execute(db)
}
