import { sql } from 'kysely'
import { isId } from '#lib/ids.ts'
import type { Db } from '#platform/context.ts'
import { tablesOf } from '../documents.store.ts'

export type Disposition = 'accepted' | 'rejected' | 'changed'

export type ThreadRow = {
  id: string
  round: number | null
  anchorStart: Buffer | null
  anchorEnd: Buffer | null
  quote: string
  prefix: string
  suffix: string
  state: 'open' | 'resolved'
  disposition: Disposition | null
  dispositionNote: string
  disposedBy: string | null
  madeAt: Date
}
export type CommentRow = {
  id: string
  threadId: string
  author: string | null
  /** The link by which somebody from outside said it. */
  linkId: string | null
  text: string
  at: Date
}

const threadColumns = [
  'id',
  'round',
  'anchor_start as anchorStart',
  'anchor_end as anchorEnd',
  'quote',
  'prefix',
  'suffix',
  'state',
  'disposition',
  'disposition_note as dispositionNote',
  'disposed_by as disposedBy',
  'made_at as madeAt',
] as const

export async function listThreadRows(db: Db, documentId: string): Promise<ThreadRow[]> {
  return tablesOf(db)
    .selectFrom('workspace.comment_thread')
    .where('document_id', '=', documentId)
    .select(threadColumns)
    .orderBy('made_at')
    .execute()
}

export async function listCommentRows(db: Db, documentId: string): Promise<CommentRow[]> {
  return tablesOf(db)
    .selectFrom('workspace.comment as comment')
    .innerJoin('workspace.comment_thread as thread', 'thread.id', 'comment.thread_id')
    .where('thread.document_id', '=', documentId)
    .select([
      'comment.id',
      'comment.thread_id as threadId',
      'comment.author',
      'comment.link_id as linkId',
      'comment.text',
      'comment.at',
    ])
    .orderBy('comment.at')
    .execute()
}

export async function findThreadRow(db: Db, documentId: string, threadId: string): Promise<ThreadRow | undefined> {
  if (!isId(threadId)) return undefined
  return tablesOf(db)
    .selectFrom('workspace.comment_thread')
    .where('document_id', '=', documentId)
    .where('id', '=', threadId)
    .select(threadColumns)
    .executeTakeFirst()
}

type NewThread = Pick<
  ThreadRow,
  'id' | 'round' | 'anchorStart' | 'anchorEnd' | 'quote' | 'prefix' | 'suffix' | 'madeAt'
>

export async function storeThread(db: Db, documentId: string, thread: NewThread): Promise<void> {
  const { anchorStart, anchorEnd, madeAt, ...rest } = thread
  await tablesOf(db)
    .insertInto('workspace.comment_thread')
    .values({
      ...rest,
      document_id: documentId,
      anchor_start: anchorStart,
      anchor_end: anchorEnd,
      state: 'open',
      disposition: null,
      disposed_by: null,
      disposed_at: null,
      made_at: madeAt,
    })
    .execute()
}

export async function storeComment(db: Db, { threadId, linkId, ...comment }: CommentRow): Promise<void> {
  await tablesOf(db)
    .insertInto('workspace.comment')
    .values({ ...comment, thread_id: threadId, link_id: linkId })
    .execute()
}

type Settled = {
  state: 'open' | 'resolved'
  disposition: Disposition | null
  note: string
  by: string | null
  at: Date
}

export async function settleThreadRow(db: Db, threadId: string, settled: Settled): Promise<void> {
  await tablesOf(db)
    .updateTable('workspace.comment_thread')
    .set({
      state: settled.state,
      disposition: settled.disposition,
      disposition_note: settled.note,
      disposed_by: settled.by,
      disposed_at: settled.at,
    })
    .where('id', '=', threadId)
    .execute()
}

/** Comments of review rounds of which nobody has said what became of them. */
export async function countUndecided(db: Db, documentId: string): Promise<number> {
  const { count } = await tablesOf(db)
    .selectFrom('workspace.comment_thread')
    .where('document_id', '=', documentId)
    .where('round', 'is not', null)
    .where('disposition', 'is', null)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
