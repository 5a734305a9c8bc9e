import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import type { DocumentRecord } from './document.ts'
import type { DocumentTables } from './documents.tables.ts'

export const tablesOf = (db: Db) => db.withTables<DocumentTables>()

const columns = [
  'id',
  'project_id as projectId',
  'title',
  'template',
  'step',
  'language',
  'access',
  'product',
  'state',
  'round',
  'final_version as finalVersion',
  'layout',
  'created_by as createdBy',
  'created_at as createdAt',
  'changed_at as changedAt',
] as const

export async function storeDocument(db: Db, document: DocumentRecord): Promise<void> {
  const { id, title, template, step, language, access, state } = document
  await tablesOf(db)
    .insertInto('workspace.document')
    .values({
      id,
      title,
      template,
      step,
      language,
      access,
      state,
      project_id: document.projectId,
      final_version: null,
      created_by: document.createdBy,
      created_at: document.createdAt,
      changed_at: document.changedAt,
    })
    .execute()
}

/** The document as it stands; `lock` lets nobody append to it or move it until the transaction ends. */
export async function findRecord(
  db: Db,
  projectId: string,
  documentId: string,
  lock = false,
): Promise<DocumentRecord | undefined> {
  if (!isId(projectId) || !isId(documentId)) return undefined
  const query = tablesOf(db)
    .selectFrom('workspace.document')
    .where('project_id', '=', projectId)
    .where('id', '=', documentId)
    .select(columns)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

export async function findProjectOf(db: Db, documentId: string): Promise<string | undefined> {
  if (!isId(documentId)) return undefined
  const found = await tablesOf(db)
    .selectFrom('workspace.document')
    .where('id', '=', documentId)
    .select('project_id')
    .executeTakeFirst()
  return found?.project_id
}

export async function listRecords(db: Db, projectId: string): Promise<DocumentRecord[]> {
  return tablesOf(db)
    .selectFrom('workspace.document')
    .where('project_id', '=', projectId)
    .select(columns)
    .orderBy('changed_at', 'desc')
    .execute()
}

export async function listRecordsOfIds(db: Db, projectId: string, ids: readonly string[]): Promise<DocumentRecord[]> {
  const known = ids.filter(isId)
  if (!known.length) return []
  return tablesOf(db)
    .selectFrom('workspace.document')
    .where('project_id', '=', projectId)
    .where('id', 'in', known)
    .select(columns)
    .execute()
}

export async function countDocuments(db: Db, projectId: string): Promise<number> {
  const { count } = await tablesOf(db)
    .selectFrom('workspace.document')
    .where('project_id', '=', projectId)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

type Change = Partial<
  Pick<DocumentRecord, 'title' | 'state' | 'round' | 'finalVersion' | 'layout' | 'access' | 'product'>
>

export async function changeRecord(db: Db, documentId: string, change: Change, at: Date): Promise<void> {
  const { finalVersion, ...rest } = change
  await tablesOf(db)
    .updateTable('workspace.document')
    .set({ ...rest, ...(finalVersion === undefined ? {} : { final_version: finalVersion }), changed_at: at })
    .where('id', '=', documentId)
    .execute()
}

export async function deleteRecord(db: Db, documentId: string): Promise<void> {
  await tablesOf(db).deleteFrom('workspace.document').where('id', '=', documentId).execute()
}

export async function listStatesOf(db: Db, ids: readonly string[]): Promise<Map<string, DocumentRecord['state']>> {
  if (!ids.length) return new Map()
  const found = await tablesOf(db)
    .selectFrom('workspace.document')
    .where('id', 'in', ids)
    .select(['id', 'state'])
    .execute()
  return new Map(found.map(({ id, state }) => [id, state]))
}
