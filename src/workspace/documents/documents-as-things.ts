import type { ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import { keepSeen } from './classes/document-sight.ts'
import type { DocumentRecord } from './document.ts'
import { findRecord, listRecordsOfIds } from './documents.store.ts'
import { searchDocuments } from './search/search-documents.ts'
import { takesWriting } from './states/states.ts'

const cardOf = ({ id, title, state, finalVersion, changedAt }: DocumentRecord): Card => ({
  ref: `document:${id}`,
  name: title,
  state,
  mark: finalVersion === null ? changedAt.toISOString() : `version-${finalVersion}`,
})

/** Documents, as other rooms show and find them; what somebody wrote can be the ground of a claim. */
export const documentKind: ThingKind = {
  kind: 'document',
  ground: 'words',
  describe: async (ctx, projectId, ids) =>
    (await keepSeen(ctx, projectId, await listRecordsOfIds(ctx.db, projectId, ids))).map(cardOf),
  async holdsWords({ db }, projectId, id) {
    // Held for the caller's transaction: a document that is being closed decides first.
    const document = await findRecord(db, projectId, id, true)
    return document !== undefined && !takesWriting(document.state)
  },
  search: async (ctx, projectId, words) =>
    (await searchDocuments(ctx, projectId, words)).map(({ document, excerpt }) => ({
      ...cardOf(document),
      ...(excerpt && { excerpt }),
    })),
}
