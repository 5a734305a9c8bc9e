import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'

type Found = { id: string; withdrawn_at: Date | null }

/** Keeps others from adding the same address to the same library until the transaction ends. */
export async function lockAddress(db: Db, projectId: string, address: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`library:${projectId}:${address}`}, 0))`.execute(db)
}

/** The entry with this address, also a withdrawn one. */
export async function findByAddress(db: Db, projectId: string, address: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`select id, withdrawn_at from workspace.library_item
    where project_id = ${projectId} and address = ${address}`.execute(db)
  return rows[0]
}

/** What the files of a library take; content that came twice counts once. */
export async function sumLibraryBytes(db: Db, projectId: string): Promise<number> {
  if (!isId(projectId)) return 0
  const { rows } = await sql<{ bytes: number }>`select coalesce(sum(bytes), 0)::bigint as bytes from (
    select distinct sha256, bytes from workspace.library_item where project_id = ${projectId} and sha256 is not null) f`.execute(
    db,
  )
  return rows[0]?.bytes ?? 0
}

/** The contents of all files of a library. */
export async function listLibraryContents(db: Db, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`select distinct sha256 from workspace.library_item
    where project_id = ${projectId} and sha256 is not null`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}

/** Whether a file of any library has this content. */
export async function holdsContent(db: Db, sha256: string): Promise<boolean> {
  const { rows } = await sql`select 1 from workspace.library_item where sha256 = ${sha256} limit 1`.execute(db)
  return rows.length > 0
}
