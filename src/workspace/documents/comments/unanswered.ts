import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'
import { sayOutsider } from '../../links/link.ts'

type Row = { id: string; title: string; name: string; organisation: string }

/** A document in which somebody from outside said something last, and who they are. */
export type Unanswered = { id: string; title: string; by: string }

/**
 * Documents with words from outside that nobody has answered or settled, once for each who said some: for whoever shared the
 * document with them, and for whoever began it.
 */
export async function listUnanswered(db: Db, projectId: string, personId: string): Promise<Unanswered[]> {
  const { rows } = await sql<Row>`
    select distinct document.id, document.title, link.name, link.organisation
    from workspace.comment_thread as thread
    join workspace.document as document on document.id = thread.document_id
    join lateral (
      select comment.link_id from workspace.comment as comment
      where comment.thread_id = thread.id order by comment.at desc, comment.id desc limit 1
    ) as last on last.link_id is not null
    join workspace.reviewer_link as link on link.id = last.link_id
    where document.project_id = ${projectId} and thread.state = 'open'
      and document.state in ('draft', 'in-review', 'revising', 'final-review')
      and ${personId}::uuid in (link.made_by, document.created_by)
    order by document.title, link.name`.execute(db)
  return rows.map(({ id, title, ...who }) => ({ id, title, by: sayOutsider(who) }))
}
