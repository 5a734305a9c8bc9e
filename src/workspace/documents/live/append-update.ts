import * as Y from 'yjs'
import { allow } from '#people/index.ts'
import { actingPerson } from '#platform/actor.ts'
import type { Ctx } from '#platform/context.ts'
import { refusals } from '../documents.errors.ts'
import { findRecord } from '../documents.store.ts'
import type { DocumentState } from '../states/states.ts'
import { type StoreUpdate, storeAlone } from './store-together.ts'

/** A paste of a long report is a few hundred kilobytes. */
export const MOST_UPDATE_BYTES = 4_000_000

/** Whether the bytes are an update that can be applied; one that cannot would break the document for everybody. */
function isReadable(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update)
    return true
  } catch {
    return false
  }
}

/**
 * Keeps an update of somebody who has the document open: when this returns, it is committed and may be called saved.
 * Says in which state the document was where it takes no writing; refuses who may not write, and what is no update.
 * `store` may share a commit with others (`storeTogether`).
 */
export async function appendUpdate(
  ctx: Ctx,
  input: { projectId: string; documentId: string; update: Uint8Array },
  store: StoreUpdate = storeAlone,
): Promise<{ isKept: true } | { isKept: false; state: DocumentState }> {
  const { projectId, documentId, update } = input
  await allow(ctx, 'document.write', projectId)
  if (update.byteLength > MOST_UPDATE_BYTES) throw refusals.tooLarge()
  if (!isReadable(update)) throw refusals.unreadableUpdate()
  const personId = actingPerson(ctx)
  const at = ctx.clock.now()
  if (await store(ctx.db, { documentId, content: update, personId, at })) return { isKept: true }
  const document = await findRecord(ctx.db, projectId, documentId)
  if (!document) throw refusals.noSuchDocument()
  return { isKept: false, state: document.state }
}
