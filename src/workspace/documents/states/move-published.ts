import type { Ctx } from '#platform/context.ts'
import type { DocumentRecord } from '../document.ts'
import { listRecords } from '../documents.store.ts'
import { needDocument } from '../find-documents.ts'
import { findVersionRow } from '../versions/versions.store.ts'
import { storeMove } from './move.ts'
import { nextState } from './states.ts'

/** What is public of a project from now on: the hashes of texts; `reason` says why others no longer are. */
export type NowPublic = { projectId: string; texts: ReadonlySet<string>; reason: string }

async function isPublic(
  { db }: Ctx,
  { id, finalVersion }: DocumentRecord,
  texts: ReadonlySet<string>,
): Promise<boolean> {
  const approved = finalVersion === null ? undefined : await findVersionRow(db, id, finalVersion)
  return approved !== undefined && texts.has(approved.sha256)
}

/**
 * Lets documents follow a publication, in its transaction: what was delivered and is public as it was approved is published; what
 * was published and is no longer public is delivered again, with the reason. The caller has asked whether it may publish.
 */
export async function movePublished(ctx: Ctx, { projectId, texts, reason }: NowPublic): Promise<void> {
  const asProduct: Ctx = { ...ctx, actor: { kind: 'system', name: 'publication' } }
  for (const { id, state } of await listRecords(ctx.db, projectId)) {
    if (state !== 'delivered' && state !== 'published') continue
    const document = await needDocument(asProduct, { projectId, documentId: id }, true)
    const isOut = await isPublic(ctx, document, texts)
    const to = nextState(document.state, isOut ? 'publish' : 'withdraw')
    if (to) await storeMove(ctx, document, to, isOut ? {} : { reason })
  }
}
