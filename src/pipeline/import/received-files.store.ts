import { type Selectable, sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Origin } from '#pipeline/systems/index.ts'
import type { Db } from '#platform/context.ts'
import type { ReceivedFile } from './snapshot.ts'

type ReceivedFileTable = {
  id: string
  project_id: string
  sha256: string
  bytes: number
  file_name: string
  origin: Origin
  received_at: Date
  imported_at: Date | null
}

const tables = (db: Db) => db.withTables<{ 'pipeline.received_file': ReceivedFileTable }>()

const present = (row: Selectable<ReceivedFileTable>): ReceivedFile => ({
  id: row.id,
  projectId: row.project_id,
  sha256: row.sha256,
  bytes: row.bytes,
  fileName: row.file_name,
  origin: row.origin,
  receivedAt: row.received_at,
})

/** Stores a file, or gives the one of the same name and content that came before. */
export async function storeReceivedFile(db: Db, file: ReceivedFile): Promise<ReceivedFile> {
  const row = await tables(db)
    .insertInto('pipeline.received_file')
    .values({
      id: file.id,
      project_id: file.projectId,
      sha256: file.sha256,
      bytes: file.bytes,
      file_name: file.fileName,
      origin: sql<Origin>`${JSON.stringify(file.origin)}::jsonb`,
      received_at: file.receivedAt,
      imported_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['project_id', 'sha256', 'file_name'])
        .doUpdateSet((eb) => ({ received_at: eb.ref('excluded.received_at'), origin: eb.ref('excluded.origin') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return present(row)
}

export async function selectReceivedFile(db: Db, projectId: string, id: string): Promise<ReceivedFile | undefined> {
  if (!isId(id) || !isId(projectId)) return undefined
  const row = await tables(db)
    .selectFrom('pipeline.received_file')
    .selectAll()
    .where('id', '=', id)
    .where('project_id', '=', projectId)
    .executeTakeFirst()
  return row && present(row)
}

/** What the files of a project take; a file that came twice counts once. */
export async function sumBytes(db: Db, projectId: string): Promise<number> {
  const files = tables(db)
    .selectFrom('pipeline.received_file')
    .select(['sha256', 'bytes'])
    .distinct()
    .where('project_id', '=', projectId)
  const row = await tables(db)
    .selectFrom(files.as('file'))
    .select(sql<number>`coalesce(sum(bytes), 0)::bigint`.as('bytes'))
    .executeTakeFirst()
  return row?.bytes ?? 0
}

export async function storeImportedAt(db: Db, id: string, at: Date): Promise<void> {
  await tables(db).updateTable('pipeline.received_file').set({ imported_at: at }).where('id', '=', id).execute()
}

/**
 * Deletes what no longer stands for a file: imported once, but no import of the project is left that was made from it;
 * or received before `unusedBefore` and never imported. Gives their SHA-256.
 */
export async function deleteLeftFiles(db: Db, unusedBefore: Date): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`delete from pipeline.received_file f
    where case when f.imported_at is null then f.received_at < ${unusedBefore}::timestamptz else true end
      and not exists (
        select 1 from pipeline.snapshot s where s.project_id = f.project_id and s.sha256 = f.sha256)
    returning f.sha256`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}

/** Whether a received file or an import of any project is made of these bytes. */
export async function isReferredTo(db: Db, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select
    exists (select 1 from pipeline.received_file where sha256 = ${sha256})
    or exists (select 1 from pipeline.snapshot where sha256 = ${sha256}) as found`.execute(db)
  return rows[0]!.found
}

/** The SHA-256 of every file of a project. */
export async function listContents(db: Db, projectId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('pipeline.received_file')
    .select('sha256')
    .distinct()
    .where('project_id', '=', projectId)
    .execute()
  return rows.map(({ sha256 }) => sha256)
}
