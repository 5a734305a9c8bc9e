import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import { likeWord, splitWords } from '#lib/search-words.ts'
import type { Db } from '#platform/context.ts'
import type { Ground, Ref } from '#platform/things.ts'
import type { ClaimFilter, ClaimKind } from './claim.ts'

export type ClaimRow = {
  id: string
  project_id: string
  kind: ClaimKind
  text: string
  in_ref: Ref | null
  made_by: string | null
  made_at: Date
  changed_at: Date
  removed_at: Date | null
}

type EvidenceTables = { 'evidence.claim': ClaimRow; 'evidence.ground': GroundRow }
export type GroundRow = {
  id: string
  claim_id: string
  ref: Ref
  ground: Ground
  name: string
  mark: string | null
  note: string
  added_by: string | null
  added_at: Date
  removed_at: Date | null
}

export const tables = (db: Db) => db.withTables<EvidenceTables>()

export async function storeClaim(db: Db, claim: ClaimRow): Promise<void> {
  await tables(db).insertInto('evidence.claim').values(claim).execute()
}

/** A claim of whatever project, removed or not. */
export async function selectClaim(db: Db, id: string): Promise<ClaimRow | undefined> {
  if (!isId(id)) return undefined
  return tables(db).selectFrom('evidence.claim').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The claims that stand in a thing. */
export async function selectClaimsIn(db: Db, projectId: string, inRef: Ref): Promise<ClaimRow[]> {
  const all = tables(db).selectFrom('evidence.claim').selectAll()
  return all.where('project_id', '=', projectId).where('in_ref', '=', inRef).where('removed_at', 'is', null).execute()
}

export async function updateClaim(
  db: Db,
  id: string,
  change: Partial<Pick<ClaimRow, 'kind' | 'text' | 'in_ref' | 'changed_at' | 'removed_at'>>,
): Promise<void> {
  await tables(db).updateTable('evidence.claim').set(change).where('id', '=', id).execute()
}

const withoutGround = sql<boolean>`not exists (select from evidence.ground as one
  where one.claim_id = claim.id and one.removed_at is null and one.ref is distinct from claim.in_ref)`

/** What a document once handed on before anybody had worded it is no claim. */
const isWorded = sql<boolean>`claim.text <> ''`

/** Ids of a project's claims: those without ground first, then the newest. */
export async function selectClaimIds(db: Db, projectId: string, filter: ClaimFilter): Promise<string[]> {
  if (!isId(projectId)) return []
  const { kind, inRef, words, strength, page } = filter
  let all = tables(db)
    .selectFrom('evidence.claim as claim')
    .select('claim.id')
    .where('claim.project_id', '=', projectId)
    .where('claim.removed_at', 'is', null)
    .where(isWorded)
  if (kind) all = all.where('claim.kind', '=', kind)
  if (inRef) all = all.where('claim.in_ref', '=', inRef)
  for (const word of splitWords(words ?? '')) all = all.where('claim.text', 'ilike', likeWord(word))
  if (strength === 'none') all = all.where(withoutGround)
  if (page) all = all.limit(page.limit).offset(page.offset)
  const rows = await all
    .orderBy(sql`${withoutGround}`, 'desc')
    .orderBy('claim.made_at', 'desc')
    .orderBy('claim.id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function selectClaimsResting(db: Db, projectId: string, ref: Ref): Promise<string[]> {
  if (!isId(projectId)) return []
  const rows = await tables(db)
    .selectFrom('evidence.claim as claim')
    .innerJoin('evidence.ground as ground', 'ground.claim_id', 'claim.id')
    .select('claim.id')
    .where('claim.project_id', '=', projectId)
    .where('claim.removed_at', 'is', null)
    .where('ground.ref', '=', ref)
    .where('ground.removed_at', 'is', null)
    .orderBy('claim.made_at', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

export async function countClaimRows(db: Db, projectId: string): Promise<{ all: number; withoutGround: number }> {
  const [row] = await tables(db)
    .selectFrom('evidence.claim as claim')
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) filter (where ${withoutGround})`.as('withoutGround'),
    ])
    .where('claim.project_id', '=', projectId)
    .where('claim.removed_at', 'is', null)
    .where(isWorded)
    .execute()
  return { all: row?.all ?? 0, withoutGround: row?.withoutGround ?? 0 }
}
