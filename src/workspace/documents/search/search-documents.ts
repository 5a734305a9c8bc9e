import { isId } from '#lib/ids.ts'
import { plainText } from '#lib/prose/prose.ts'
import { findExcerpt, splitWords } from '#lib/search-words.ts'
import type { Ctx } from '#platform/context.ts'
import { keepSeen } from '../classes/document-sight.ts'
import { openState, readProse } from '../content/y-prose.ts'
import type { DocumentRecord } from '../document.ts'
import { listRecords, listRecordsOfIds } from '../documents.store.ts'
import { listUpdates } from '../live/updates.store.ts'
import { listUnread, selectFound, storeWords } from './words.store.ts'

const MOST = 20

/** The words of updates; none where they cannot be read, so that one document never keeps others from being found. */
function readWords(documentId: string, updates: readonly Uint8Array[]): string | undefined {
  try {
    return plainText(readProse(openState(updates)))
  } catch (error) {
    process.emitWarning(`The words of document ${documentId} cannot be read: ${String(error)}`)
    return undefined
  }
}

/** Words that were written while we read are read at the next search: `upto` was asked before the text. */
async function readNewWords(ctx: Ctx, projectId: string): Promise<void> {
  for (const unread of await listUnread(ctx.db, projectId)) {
    const updates = await listUpdates(ctx.db, unread.documentId)
    const words = readWords(
      unread.documentId,
      updates.map(({ content }) => content),
    )
    if (words !== undefined) await storeWords(ctx.db, unread, words)
  }
}

export type FoundDocument = { document: DocumentRecord; excerpt: string | undefined }

/**
 * Documents in which every word stands, in title, text or comments, with the place; with no words those changed last. Only
 * those that whoever asks may know of.
 */
export async function searchDocuments(ctx: Ctx, projectId: string, words: string): Promise<FoundDocument[]> {
  const wanted = splitWords(words)
  if (!isId(projectId)) return []
  if (!wanted.length) {
    const newest = await keepSeen(ctx, projectId, await listRecords(ctx.db, projectId))
    return newest.slice(0, MOST).map((document) => ({ document, excerpt: undefined }))
  }
  await readNewWords(ctx, projectId)
  const found = await selectFound(ctx.db, projectId, wanted, MOST)
  const ids = found.map(({ id }) => id)
  const records = await keepSeen(ctx, projectId, await listRecordsOfIds(ctx.db, projectId, ids))
  return found.flatMap(({ id, words, said }) => {
    const document = records.find((record) => record.id === id)
    return document ? [{ document, excerpt: findExcerpt(words, wanted) ?? findExcerpt(said, wanted) }] : []
  })
}
