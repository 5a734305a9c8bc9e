import { type Selectable, sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { Mapping } from './mapping/mapping.ts'

/** A mapping as it was saved. */
export type SavedMapping = {
  readonly projectId: string
  readonly version: number
  readonly mapping: Mapping
  readonly sha256: string
  readonly note: string
  /** The person's id; null for the product itself, and for somebody whose account is gone. */
  readonly savedBy: string | null
  readonly savedAt: Date
}

/** What a run of a mapping made. */
export type MappingRun = {
  readonly id: string
  readonly projectId: string
  readonly mappingVersion: number
  readonly snapshots: readonly string[]
  readonly rows: number
  readonly processes: number
  readonly releases: number
  readonly problems: number
  readonly endedAt: Date
}

/** Whether a run left anything in the tables, which a later one has to take away. */
export const hasMade = (run: MappingRun | undefined): run is MappingRun =>
  run !== undefined && run.releases + run.problems > 0

type MappingTable = {
  project_id: string
  version: number
  content: Mapping
  sha256: string
  note: string
  saved_by: string | null
  saved_at: Date
}
type RunTable = {
  id: string
  project_id: string
  mapping_version: number
  snapshots: string[]
  rows: number
  processes: number
  releases: number
  problems: number
  ended_at: Date
}

const tables = (db: Db) => db.withTables<{ 'pipeline.mapping': MappingTable; 'pipeline.mapping_run': RunTable }>()

const present = (row: Selectable<MappingTable>): SavedMapping => ({
  projectId: row.project_id,
  version: row.version,
  mapping: row.content,
  sha256: row.sha256,
  note: row.note,
  savedBy: row.saved_by,
  savedAt: row.saved_at,
})

/** The newest version, or the one asked for. */
export async function selectMapping(db: Db, projectId: string, version?: number): Promise<SavedMapping | undefined> {
  if (!isId(projectId)) return undefined
  const all = tables(db).selectFrom('pipeline.mapping').selectAll().where('project_id', '=', projectId)
  const row = await (version === undefined ? all : all.where('version', '=', version))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && present(row)
}

/** The prefix of the ids that the newest version makes. */
export async function selectOcidPrefix(db: Db, projectId: string): Promise<string | undefined> {
  if (!isId(projectId)) return undefined
  const row = await tables(db)
    .selectFrom('pipeline.mapping')
    .select(sql<string>`content ->> 'ocidPrefix'`.as('prefix'))
    .where('project_id', '=', projectId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.prefix
}

/** Every version, newest first, without the mappings themselves. */
export async function selectVersions(db: Db, projectId: string): Promise<Omit<SavedMapping, 'mapping'>[]> {
  if (!isId(projectId)) return []
  const rows = await tables(db)
    .selectFrom('pipeline.mapping')
    .select(['project_id', 'version', 'sha256', 'note', 'saved_by', 'saved_at'])
    .where('project_id', '=', projectId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ project_id, saved_by, saved_at, ...row }) => ({
    projectId: project_id,
    savedBy: saved_by,
    savedAt: saved_at,
    ...row,
  }))
}

/** Makes others who save a mapping of this project wait until we have committed. */
export async function lockMappings(db: Db, projectId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('pipeline.mapping'), hashtext(${projectId}))`.execute(db)
}

export async function storeMapping(db: Db, saved: SavedMapping): Promise<void> {
  await tables(db)
    .insertInto('pipeline.mapping')
    .values({
      project_id: saved.projectId,
      version: saved.version,
      content: sql<Mapping>`${JSON.stringify(saved.mapping)}::json`,
      sha256: saved.sha256,
      note: saved.note,
      saved_by: saved.savedBy,
      saved_at: saved.savedAt,
    })
    .execute()
}

export async function storeRun(db: Db, run: MappingRun): Promise<void> {
  await tables(db)
    .insertInto('pipeline.mapping_run')
    .values({
      id: run.id,
      project_id: run.projectId,
      mapping_version: run.mappingVersion,
      snapshots: sql<string[]>`${JSON.stringify(run.snapshots)}::jsonb`,
      rows: run.rows,
      processes: run.processes,
      releases: run.releases,
      problems: run.problems,
      ended_at: run.endedAt,
    })
    .execute()
}

/** The newest run: whose releases lie in ClickHouse. */
export async function selectLatestRun(db: Db, projectId: string): Promise<MappingRun | undefined> {
  if (!isId(projectId)) return undefined
  const row = await tables(db)
    .selectFrom('pipeline.mapping_run')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('ended_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!row) return undefined
  const { project_id, mapping_version, ended_at, ...rest } = row
  return { ...rest, projectId: project_id, mappingVersion: mapping_version, endedAt: ended_at }
}
