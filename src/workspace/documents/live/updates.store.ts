import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import { tablesOf } from '../documents.store.ts'

export type StoredUpdate = { seq: number; content: Buffer }

/** Every update of a document, in the order in which they were stored. */
export async function listUpdates(db: Db, documentId: string): Promise<StoredUpdate[]> {
  return tablesOf(db)
    .selectFrom('workspace.document_update')
    .where('document_id', '=', documentId)
    .select(['seq', 'content'])
    .orderBy('seq')
    .execute()
}

export type NewUpdate = { documentId: string; content: Uint8Array; personId: string | null; at: Date; live: boolean }

export async function storeUpdate(db: Db, { documentId, content, personId, at, live }: NewUpdate): Promise<void> {
  await tablesOf(db)
    .insertInto('workspace.document_update')
    .values({ document_id: documentId, content: Buffer.from(content), person_id: personId, at, live })
    .execute()
}

export type LiveUpdate = Omit<NewUpdate, 'live'>

/**
 * Appends updates of one document where it takes writing, in one statement: the lock on the document's row makes a
 * document that is being closed at this moment decide first. False where it takes no writing.
 */
export async function storeLiveUpdates(db: Db, updates: readonly LiveUpdate[]): Promise<boolean> {
  const contents = updates.map(({ content }) => Buffer.from(content))
  const persons = updates.map(({ personId }) => personId)
  const times = updates.map(({ at }) => at)
  const { rows } = await sql`
    with open as (
      select id from workspace.document
       where id = ${updates[0]!.documentId} and state in ('draft', 'revising')
         for share
    )
    insert into workspace.document_update (document_id, content, live, person_id, at)
    select id, content, true, person_id, at
      from open, unnest(${contents}::bytea[], ${persons}::uuid[], ${times}::timestamptz[])
             with ordinality as one (content, person_id, at, number)
     order by number
    returning seq`.execute(db)
  return rows.length === updates.length
}

export type ForeignUpdate = { documentId: string; seq: number; content: Buffer }

/** Changes that came by a form, a restore or an import, for documents that are open, after what was seen of each. */
export async function listForeignUpdates(db: Db, seen: ReadonlyMap<string, number>): Promise<ForeignUpdate[]> {
  const least = Math.min(...seen.values())
  const found = await tablesOf(db)
    .selectFrom('workspace.document_update')
    .where('document_id', 'in', [...seen.keys()])
    .where('live', '=', false)
    .where('seq', '>', least)
    .select(['document_id as documentId', 'seq', 'content'])
    .orderBy('seq')
    .execute()
  return found.filter(({ documentId, seq }) => seq > (seen.get(documentId) ?? 0))
}

export async function replaceUpdates(db: Db, documentId: string, seqs: readonly number[], merged: NewUpdate) {
  await tablesOf(db)
    .deleteFrom('workspace.document_update')
    .where('document_id', '=', documentId)
    .where('seq', 'in', seqs)
    .execute()
  await storeUpdate(db, merged)
}

export async function listUpdatesBefore(db: Db, documentId: string, before: Date): Promise<StoredUpdate[]> {
  return tablesOf(db)
    .selectFrom('workspace.document_update')
    .where('document_id', '=', documentId)
    .where('at', '<', before)
    .select(['seq', 'content'])
    .orderBy('seq')
    .execute()
}

/** Documents with more updates than fit a quick opening. */
export async function listScattered(db: Db, before: Date, more: number): Promise<string[]> {
  const found = await tablesOf(db)
    .selectFrom('workspace.document_update')
    .where('at', '<', before)
    .groupBy('document_id')
    .having(sql<boolean>`count(*) > ${more}`)
    .select('document_id')
    .execute()
  return found.map(({ document_id }) => document_id)
}
