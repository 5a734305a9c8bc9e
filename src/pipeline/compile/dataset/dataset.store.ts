import { type Selectable, sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import type { NoteCount } from '../merge/notes.ts'
import type { Dataset } from './dataset.ts'

type DatasetTable = {
  id: string
  project_id: string
  compiled_at: Date
  releases: number
  processes: number
  findings: number
  warnings: number
  notes: NoteCount[]
  parts: string[]
  mapping_version: number | null
  sha256: string
  bytes: number
}

const tables = (db: Db) => db.withTables<{ 'pipeline.dataset': DatasetTable }>()
const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

const present = ({ project_id, compiled_at, mapping_version, ...row }: Selectable<DatasetTable>): Dataset => ({
  ...row,
  projectId: project_id,
  mappingVersion: mapping_version,
  compiledAt: compiled_at,
})

export async function storeDataset(db: Db, { projectId, compiledAt, mappingVersion, ...rest }: Dataset): Promise<void> {
  await tables(db)
    .insertInto('pipeline.dataset')
    .values({
      ...rest,
      project_id: projectId,
      compiled_at: compiledAt,
      mapping_version: mappingVersion,
      notes: json(rest.notes),
      parts: json(rest.parts),
    })
    .execute()
}

/** The newest dataset of a project. */
export async function selectDataset(db: Db, projectId: string): Promise<Dataset | undefined> {
  const row = await tables(db)
    .selectFrom('pipeline.dataset')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('compiled_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && present(row)
}
