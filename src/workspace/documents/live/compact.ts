import * as Y from 'yjs'
import { type Ctx, transact } from '#platform/context.ts'
import type { JobRun } from '#platform/queue/work.ts'
import { openState } from '../content/y-prose.ts'
import { findProjectOf, findRecord } from '../documents.store.ts'
import { listScattered, listUpdatesBefore, replaceUpdates } from './updates.store.ts'

/** Younger updates may still be on their way to those who have the document open. */
const SETTLED_MS = 5 * 60_000
/** As many rows are read in a few milliseconds. */
const MOST_UPDATES = 200

/** Puts one update in the place of a document's many; the text it comes to is the same. */
export function compactDocument(ctx: Ctx, documentId: string): Promise<number> {
  return transact(ctx, async (ctx) => {
    const projectId = await findProjectOf(ctx.db, documentId)
    if (!projectId || !(await findRecord(ctx.db, projectId, documentId, true))) return 0
    const now = ctx.clock.now()
    const settled = await listUpdatesBefore(ctx.db, documentId, new Date(now.getTime() - SETTLED_MS))
    if (settled.length < 2) return 0
    const content = Y.encodeStateAsUpdate(openState(settled.map((update) => update.content)))
    const at = new Date(now.getTime() - SETTLED_MS)
    const merged = { documentId, content, personId: null, at, live: true }
    await replaceUpdates(
      ctx.db,
      documentId,
      settled.map(({ seq }) => seq),
      merged,
    )
    return settled.length
  })
}

/** Compacts every document that has come to many updates. */
export const sweepDocuments: JobRun = async (ctx, _payload, work) => {
  const before = new Date(ctx.clock.now().getTime() - SETTLED_MS)
  for (const documentId of await listScattered(ctx.db, before, MOST_UPDATES)) {
    work.signal.throwIfAborted()
    await compactDocument(ctx, documentId)
  }
}
