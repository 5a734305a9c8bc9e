import type * as Y from 'yjs'
import { z } from 'zod'
import { checkInput } from '#lib/check-input.ts'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { sayOutsider } from '../../links/link.ts'
import { listLinksOfIds } from '../../links/links.store.ts'
import { type DocumentRecord, remarkSchema } from '../document.ts'
import { refusals } from '../documents.errors.ts'
import { needDocument } from '../find-documents.ts'
import { openText } from '../live/text.ts'
import type { Which } from '../states/move.ts'
import { takesComments } from '../states/states.ts'
import { anchorAt, wordsAt } from './anchor.ts'
import {
  type CommentRow,
  type Disposition,
  findThreadRow,
  listCommentRows,
  listThreadRows,
  settleThreadRow,
  storeComment,
  storeThread,
  type ThreadRow,
} from './comments.store.ts'

/** A conversation beside the text. `words` are those it stands at now; undefined where they are gone. */
export type Thread = Omit<ThreadRow, 'anchorStart' | 'anchorEnd' | 'prefix' | 'suffix'> & {
  words: string | undefined
  comments: Said[]
}

/** What somebody said; `outsider` is the name of whoever is no member, empty once it was forgotten. */
export type Said = CommentRow & { outsider: string | null }

/** The conversations beside a text, in the order of reading; those of the whole text and those without a place last. */
export async function listThreads(ctx: Ctx, input: Which): Promise<Thread[]> {
  await allow(ctx, 'document.read', input.projectId)
  await needDocument(ctx, input)
  return readThreads(ctx, input.documentId)
}

async function readComments(ctx: Ctx, documentId: string): Promise<Said[]> {
  const rows = await listCommentRows(ctx.db, documentId)
  const links = await listLinksOfIds(
    ctx.db,
    rows.map(({ linkId }) => linkId),
  )
  return rows.map((row) => {
    const link = links.get(row.linkId ?? '')
    return { ...row, outsider: link ? sayOutsider(link) : null }
  })
}

/** The same for a caller who was allowed already. */
export async function readThreads(ctx: Ctx, documentId: string): Promise<Thread[]> {
  const rows = await listThreadRows(ctx.db, documentId)
  if (!rows.length) return []
  const [doc, comments] = await Promise.all([openText(ctx, documentId), readComments(ctx, documentId)])
  const byThread = Map.groupBy(comments, ({ threadId }) => threadId)
  return rows
    .map(({ anchorStart, anchorEnd, prefix, suffix, ...row }) => {
      const at = row.quote
        ? wordsAt(doc, { quote: row.quote, prefix, suffix, start: anchorStart, end: anchorEnd })
        : undefined
      const thread: Thread = { ...row, words: at?.words, comments: byThread.get(row.id) ?? [] }
      return { order: at?.order ?? Number.MAX_SAFE_INTEGER, thread }
    })
    .sort((a, b) => a.order - b.order)
    .map(({ thread }) => thread)
}

const newComment = z.object({
  text: remarkSchema('your comment'),
  quote: z.string().trim().max(2_000, 'Choose fewer words.').default(''),
})

type Speaker = Pick<CommentRow, 'author' | 'linkId'>

/**
 * Adds a comment for whoever was allowed to, person or holder of a link; the caller holds the document's row. Its words are
 * looked for in the text that was `read`.
 */
export async function speak(
  ctx: Ctx,
  document: DocumentRecord,
  speaker: Speaker,
  input: z.input<typeof newComment>,
  read: () => Promise<Y.Doc> = () => openText(ctx, document.id),
): Promise<{ threadId: string }> {
  if (!takesComments(document.state)) throw refusals.closedToComments(document.state, String(input.text))
  const { text, quote } = checkInput(newComment, input)
  const anchor = quote ? anchorAt(await read(), quote) : undefined
  if (quote && !anchor) throw refusals.wordsNotFound()
  const [id, at] = [ctx.clock.newId(), ctx.clock.now()]
  await storeThread(ctx.db, document.id, {
    id,
    round: document.state === 'in-review' ? document.round : null,
    anchorStart: anchor?.start ? Buffer.from(anchor.start) : null,
    anchorEnd: anchor?.end ? Buffer.from(anchor.end) : null,
    quote: anchor?.quote ?? '',
    prefix: anchor?.prefix ?? '',
    suffix: anchor?.suffix ?? '',
    madeAt: at,
  })
  await storeComment(ctx.db, { ...speaker, id: ctx.clock.newId(), threadId: id, text, at })
  const thing = `document:${document.id}`
  await ctx.log.record(ctx, { type: 'document.commented', thing, projectId: document.projectId })
  return { threadId: id }
}

const personIn = (ctx: Ctx) => actingPerson(ctx)

/**
 * Comments on words of a document (`quote`, within one paragraph) or on the whole of it. Never writes the text. Refuses,
 * with the comment given back, where the document takes no more.
 */
export function addComment(ctx: Ctx, input: Which & { text: string; quote?: string }): Promise<{ threadId: string }> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.comment', input.projectId)
    const document = await needDocument(ctx, input, true)
    return speak(ctx, document, { author: personIn(ctx), linkId: null }, input)
  })
}

type Answer = { threadId: string; text: string }

/** Adds an answer for whoever was allowed to; the caller holds the document's row. */
export async function answer(ctx: Ctx, document: DocumentRecord, speaker: Speaker, input: Answer): Promise<void> {
  if (!takesComments(document.state)) throw refusals.closedToComments(document.state, input.text)
  const { text } = checkInput(z.object({ text: remarkSchema('your answer') }), input)
  const thread = await findThreadRow(ctx.db, document.id, input.threadId)
  if (!thread) throw refusals.noSuchThread()
  const [id, at] = [ctx.clock.newId(), ctx.clock.now()]
  await storeComment(ctx.db, { ...speaker, id, threadId: thread.id, text, at })
  const thing = `document:${document.id}`
  await ctx.log.record(ctx, { type: 'document.commented', thing, projectId: document.projectId })
}

/** Answers in a conversation beside the text. */
export function replyToComment(ctx: Ctx, input: Which & Answer): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.comment', input.projectId)
    const document = await needDocument(ctx, input, true)
    await answer(ctx, document, { author: personIn(ctx), linkId: null }, input)
  })
}

const settlement = z.object({
  disposition: z.enum(['accepted', 'changed', 'rejected'], { error: 'Say what became of it.' }),
  note: z.string().trim().max(10_000, 'Shorten the note to 10,000 characters.').default(''),
})

/** Says what became of a comment, and resolves it: accepted, worked in another way, or rejected, with a note. */
export function settleComment(
  ctx: Ctx,
  input: Which & { threadId: string; disposition: Disposition; note?: string },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'document.settle', input.projectId)
    const document = await needDocument(ctx, input, true)
    if (!takesComments(document.state)) throw refusals.wrongState('settle', document.state)
    const { disposition, note } = checkInput(settlement, input)
    const thread = await findThreadRow(ctx.db, document.id, input.threadId)
    if (!thread) throw refusals.noSuchThread()
    if (disposition === 'rejected' && !note) throw refusals.needsReason()
    const settled = { state: 'resolved' as const, disposition, note, by: personIn(ctx), at: ctx.clock.now() }
    await settleThreadRow(ctx.db, thread.id, settled)
    const thing = `document:${document.id}`
    await ctx.log.record(ctx, {
      type: 'document.comment-settled',
      thing,
      projectId: input.projectId,
      data: { disposition },
    })
  })
}
