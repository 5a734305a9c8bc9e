import { type Selectable, sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Origin } from '#pipeline/systems/index.ts'
import type { Db } from '#platform/context.ts'
import type { FileFormat } from './readers/format.ts'
import type { Profile, Snapshot, SnapshotState } from './snapshot.ts'

type SnapshotTable = {
  id: string
  source_id: string
  project_id: string
  sha256: string
  file_name: string
  bytes: number
  origin: Origin
  taken_at: Date
  format: FileFormat
  columns: string[]
  state: SnapshotState
  rows_in: number
  rows_loaded: number
  rows_set_aside: number
  rows_blank: number
  message: string | null
  profile: Profile | null
  task_id: string | null
  created_at: Date
  ended_at: Date | null
}

const tables = (db: Db) => db.withTables<{ 'pipeline.snapshot': SnapshotTable }>()
const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`

const present = (row: Selectable<SnapshotTable>): Snapshot => ({
  id: row.id,
  sourceId: row.source_id,
  projectId: row.project_id,
  sha256: row.sha256,
  fileName: row.file_name,
  bytes: row.bytes,
  origin: row.origin,
  takenAt: row.taken_at,
  format: row.format,
  columns: row.columns,
  state: row.state,
  rowsIn: row.rows_in,
  rowsLoaded: row.rows_loaded,
  rowsSetAside: row.rows_set_aside,
  rowsBlank: row.rows_blank,
  message: row.message,
  taskId: row.task_id,
  createdAt: row.created_at,
  endedAt: row.ended_at,
})

export async function storeSnapshot(db: Db, snapshot: Snapshot): Promise<void> {
  await tables(db)
    .insertInto('pipeline.snapshot')
    .values({
      id: snapshot.id,
      source_id: snapshot.sourceId,
      project_id: snapshot.projectId,
      sha256: snapshot.sha256,
      file_name: snapshot.fileName,
      bytes: snapshot.bytes,
      origin: json(snapshot.origin),
      taken_at: snapshot.takenAt,
      format: json(snapshot.format),
      columns: json(snapshot.columns),
      state: snapshot.state,
      rows_in: 0,
      rows_loaded: 0,
      rows_set_aside: 0,
      rows_blank: 0,
      message: null,
      profile: null,
      task_id: snapshot.taskId,
      created_at: snapshot.createdAt,
      ended_at: null,
    })
    .execute()
}

export async function selectSnapshot(db: Db, projectId: string, id: string): Promise<Snapshot | undefined> {
  if (!isId(id) || !isId(projectId)) return undefined
  const row = await tables(db)
    .selectFrom('pipeline.snapshot')
    .selectAll()
    .where('id', '=', id)
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return row && present(row)
}

/** Newest first, by the time at which the data was taken. */
export async function selectSnapshots(db: Db, projectId: string, sourceId?: string): Promise<Snapshot[]> {
  if (!isId(projectId) || (sourceId !== undefined && !isId(sourceId))) return []
  const all = tables(db).selectFrom('pipeline.snapshot').selectAll().where('project_id', '=', projectId)
  const rows = await (sourceId === undefined ? all : all.where('source_id', '=', sourceId))
    .orderBy('taken_at', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(present)
}

/** The import of the very same bytes in the very same way, unless it failed. */
export async function selectSameImport(
  db: Db,
  wanted: Pick<Snapshot, 'sourceId' | 'sha256' | 'format'>,
): Promise<Snapshot | undefined> {
  const row = await tables(db)
    .selectFrom('pipeline.snapshot')
    .selectAll()
    .where('source_id', '=', wanted.sourceId)
    .where('sha256', '=', wanted.sha256)
    .where('format', '=', json(wanted.format))
    .where('state', 'in', ['waiting', 'running', 'done'])
    .orderBy('created_at')
    .executeTakeFirst()
  return row && present(row)
}

export type SnapshotEnd = Pick<Snapshot, 'state' | 'message' | 'endedAt'> &
  Partial<Pick<Snapshot, 'columns' | 'rowsIn' | 'rowsLoaded' | 'rowsSetAside' | 'rowsBlank'>>

/** False where the snapshot has been removed meanwhile. */
export async function updateSnapshot(db: Db, id: string, end: SnapshotEnd): Promise<boolean> {
  const { columns, rowsIn, rowsLoaded, rowsSetAside, rowsBlank } = end
  const result = await tables(db)
    .updateTable('pipeline.snapshot')
    .set({
      state: end.state,
      message: end.message,
      ended_at: end.endedAt,
      ...(columns === undefined ? {} : { columns: json(columns) }),
      ...(rowsIn === undefined ? {} : { rows_in: rowsIn }),
      ...(rowsLoaded === undefined ? {} : { rows_loaded: rowsLoaded }),
      ...(rowsSetAside === undefined ? {} : { rows_set_aside: rowsSetAside }),
      ...(rowsBlank === undefined ? {} : { rows_blank: rowsBlank }),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function updateTask(db: Db, id: string, taskId: string): Promise<void> {
  await tables(db).updateTable('pipeline.snapshot').set({ task_id: taskId }).where('id', '=', id).execute()
}

export async function selectProfile(db: Db, id: string): Promise<Profile | null> {
  const row = await tables(db).selectFrom('pipeline.snapshot').select('profile').where('id', '=', id).executeTakeFirst()
  return row?.profile ?? null
}

export async function updateProfile(db: Db, id: string, profile: Profile): Promise<void> {
  await tables(db)
    .updateTable('pipeline.snapshot')
    .set({ profile: json(profile) })
    .where('id', '=', id)
    .execute()
}
