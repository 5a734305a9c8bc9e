import { allow, may } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { changeRecord, listStatesOf } from '../documents.store.ts'
import { needDocument } from '../find-documents.ts'
import { type DocumentState, takesComments, takesWriting } from '../states/states.ts'
import { listForeignUpdates, listUpdates } from './updates.store.ts'

/** What somebody who has a document open may do with it now. */
export type Access = { state: DocumentState; mayWrite: boolean; mayComment: boolean }

/** Whether the actor may open a document, and what they may do; refuses who may not read it. */
export async function findAccess(ctx: Ctx, input: { projectId: string; documentId: string }): Promise<Access> {
  const { projectId } = input
  await allow(ctx, 'document.read', projectId)
  const { state } = await needDocument(ctx, input)
  return {
    state,
    mayWrite: takesWriting(state) && (await may(ctx, 'document.write', projectId)),
    mayComment: takesComments(state) && (await may(ctx, 'document.comment', projectId)),
  }
}

/** Everything that was ever stored of a document, and the last number of it. */
export async function loadUpdates(ctx: Ctx, documentId: string): Promise<{ updates: Uint8Array[]; seq: number }> {
  const rows = await listUpdates(ctx.db, documentId)
  return { updates: rows.map(({ content }) => content), seq: rows.at(-1)?.seq ?? 0 }
}

/**
 * What came to open documents by another way than through those who have them open: a form, an import, a restore.
 * `seen` is the last number known of each document.
 */
export async function findForeignChanges(
  ctx: Ctx,
  seen: ReadonlyMap<string, number>,
): Promise<{ documentId: string; seq: number; update: Uint8Array }[]> {
  if (!seen.size) return []
  const rows = await listForeignUpdates(ctx.db, seen)
  return rows.map(({ documentId, seq, content }) => ({ documentId, seq, update: content }))
}

/** Notes that a document was written in; often enough for a list, not for each letter. */
export async function touchDocument(ctx: Ctx, documentId: string): Promise<void> {
  await changeRecord(ctx.db, documentId, {}, ctx.clock.now())
}

/** In which state each of the documents is; one that is gone is missing. Says nothing of what they hold. */
export const listStates = (ctx: Ctx, ids: readonly string[]): Promise<Map<string, DocumentState>> =>
  listStatesOf(ctx.db, ids)
