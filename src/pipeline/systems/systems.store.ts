import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { Origin, Source } from './source.ts'

type SourceTable = {
  id: string
  project_id: string
  name: string
  shape: 'table' | 'ocds'
  licence: string
  origin: Origin
  created_at: Date
}

const tables = (db: Db) => db.withTables<{ 'pipeline.source': SourceTable }>()

const present = (row: SourceTable): Source => ({
  id: row.id,
  projectId: row.project_id,
  name: row.name,
  shape: row.shape,
  licence: row.licence,
  origin: row.origin,
  createdAt: row.created_at,
})

export async function storeSource(db: Db, source: Source): Promise<void> {
  const { projectId, createdAt, origin, ...rest } = source
  await tables(db)
    .insertInto('pipeline.source')
    .values({
      ...rest,
      project_id: projectId,
      created_at: createdAt,
      origin: sql<Origin>`${JSON.stringify(origin)}::jsonb`,
    })
    .execute()
}

export async function selectSources(db: Db, projectId: string): Promise<Source[]> {
  if (!isId(projectId)) return []
  const rows = await tables(db)
    .selectFrom('pipeline.source')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(present)
}

export async function selectSource(db: Db, projectId: string, id: string): Promise<Source | undefined> {
  if (!isId(id) || !isId(projectId)) return undefined
  const row = await tables(db)
    .selectFrom('pipeline.source')
    .selectAll()
    .where('id', '=', id)
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return row && present(row)
}

export async function isNameTaken(db: Db, projectId: string, name: string, except?: string): Promise<boolean> {
  const sources = await selectSources(db, projectId)
  return sources.some((one) => one.id !== except && one.name.toLowerCase() === name.toLowerCase())
}

export async function updateSource(
  db: Db,
  id: string,
  change: Partial<Pick<SourceTable, 'name' | 'licence' | 'shape'>>,
): Promise<void> {
  await tables(db).updateTable('pipeline.source').set(change).where('id', '=', id).execute()
}

export async function deleteSource(db: Db, id: string): Promise<void> {
  await tables(db).deleteFrom('pipeline.source').where('id', '=', id).execute()
}

/** Makes others who change this source, or import into it, wait until we have committed. */
export async function lockSource(db: Db, id: string): Promise<void> {
  await tables(db).selectFrom('pipeline.source').select('id').where('id', '=', id).forUpdate().execute()
}
