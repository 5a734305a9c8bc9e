import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import { type Pinned, readFirstTags } from './reading-path.ts'

type Place = { projectId: string; personId: string }

export async function listRead(db: Db, { projectId, personId }: Place): Promise<Set<string>> {
  const { rows } = await sql<{ item: string }>`select item from workspace.reading
    where project_id = ${projectId} and person_id = ${personId}`.execute(db)
  return new Set(rows.map(({ item }) => item))
}

/** Entries of the library with a tag that says so, in the order in which they came. */
export async function listPinned(db: Db, projectId: string): Promise<Pinned[]> {
  const { rows } = await sql<Pinned>`select id, title, note from workspace.library_item
    where project_id = ${projectId} and withdrawn_at is null and tags && ${readFirstTags}::text[]
    order by created_at, id`.execute(db)
  return rows
}

export async function storeRead(db: Db, { projectId, personId, item, at }: Place & { item: string; at: Date }) {
  await sql`insert into workspace.reading (project_id, person_id, item, read_at)
    values (${projectId}, ${personId}, ${item}, ${at}) on conflict do nothing`.execute(db)
}

export async function deleteRead(db: Db, { projectId, personId, item }: Place & { item: string }) {
  await sql`delete from workspace.reading
    where project_id = ${projectId} and person_id = ${personId} and item = ${item}`.execute(db)
}
