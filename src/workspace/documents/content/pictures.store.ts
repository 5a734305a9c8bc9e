import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import { tablesOf } from '../documents.store.ts'

type Kept = { sha256: string; type: string }

const IS_HASH = /^[0-9a-f]{64}$/

export async function listPictures(db: Db, documentId: string, hashes: readonly string[]): Promise<Kept[]> {
  const wanted = [...new Set(hashes)].filter((hash) => IS_HASH.test(hash))
  if (!wanted.length) return []
  return tablesOf(db)
    .selectFrom('workspace.document_file')
    .where('document_id', '=', documentId)
    .where('sha256', 'in', wanted)
    .select(['sha256', 'type'])
    .execute()
}

export async function storePicture(
  db: Db,
  picture: { documentId: string; sha256: string; type: string; bytes: number; at: Date },
): Promise<void> {
  const { documentId, sha256, type, bytes, at } = picture
  await tablesOf(db)
    .insertInto('workspace.document_file')
    .values({ document_id: documentId, sha256, type, bytes, kept_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The pictures of all documents of a project; one that stands in two documents once. */
export async function listProjectPictures(db: Db, projectId: string): Promise<{ sha256: string; bytes: number }[]> {
  return tablesOf(db)
    .selectFrom('workspace.document_file as file')
    .innerJoin('workspace.document as document', 'document.id', 'file.document_id')
    .where('document.project_id', '=', projectId)
    .select(['file.sha256', sql<number>`file.bytes::bigint`.as('bytes')])
    .distinct()
    .execute()
}

/** Whether a picture of any document has this content. */
export async function holdsPicture(db: Db, sha256: string): Promise<boolean> {
  const found = tablesOf(db).selectFrom('workspace.document_file').where('sha256', '=', sha256)
  return (await found.select('sha256').limit(1).executeTakeFirst()) !== undefined
}
