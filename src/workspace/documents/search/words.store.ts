import { sql } from 'kysely'
import { likeWord } from '#lib/search-words.ts'
import type { Db } from '#platform/context.ts'
import { tablesOf } from '../documents.store.ts'

export type Unread = { documentId: string; upto: number }

/** Documents of a project that were written in since their words were last read, with the last update of each. */
export async function listUnread(db: Db, projectId: string): Promise<Unread[]> {
  const { rows } = await sql<Unread>`
    select document.id as "documentId", latest.seq as upto
      from workspace.document
      join lateral (select max(seq) as seq from workspace.document_update where document_id = document.id) latest on true
      left join workspace.document_words kept on kept.document_id = document.id
     where document.project_id = ${projectId} and latest.seq is distinct from kept.upto and latest.seq is not null
     order by document.id`.execute(db)
  return rows
}

export async function storeWords(db: Db, { documentId, upto }: Unread, words: string): Promise<void> {
  await tablesOf(db)
    .insertInto('workspace.document_words')
    .values({ document_id: documentId, upto, words })
    .onConflict((oc) => oc.column('document_id').doUpdateSet({ upto, words }))
    .execute()
}

export type FoundText = { id: string; words: string; said: string }

/** Documents in whose title, text or comments every word stands, those last written in first. */
export async function selectFound(
  db: Db,
  projectId: string,
  words: readonly string[],
  most: number,
): Promise<FoundText[]> {
  const all = sql`concat_ws(' ', document.title, kept.words, talk.said)`
  const each = words.map((word) => sql`${all} ilike ${likeWord(word)}`)
  const { rows } = await sql<FoundText>`
    select document.id, coalesce(kept.words, '') as words, coalesce(talk.said, '') as said
      from workspace.document
      left join workspace.document_words kept on kept.document_id = document.id
      left join lateral (
        select string_agg(comment.text, ' ') as said
          from workspace.comment_thread thread join workspace.comment on comment.thread_id = thread.id
         where thread.document_id = document.id
      ) talk on true
     where document.project_id = ${projectId} and ${sql.join(each, sql` and `)}
     order by document.changed_at desc
     limit ${most}`.execute(db)
  return rows
}
