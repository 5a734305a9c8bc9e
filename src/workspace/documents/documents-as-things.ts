import type { ThingKind } from '#platform/context.ts'
import type { Card } from '#platform/things.ts'
import type { DocumentRecord } from './document.ts'
import { listRecordsOfIds } from './documents.store.ts'
import { searchDocuments } from './search/search-documents.ts'

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
  describe: async (ctx, projectId, ids) => (await listRecordsOfIds(ctx.db, projectId, ids)).map(cardOf),
  search: async (ctx, projectId, words) =>
    (await searchDocuments(ctx, projectId, words)).map(({ document, excerpt }) => ({
      ...cardOf(document),
      ...(excerpt && { excerpt }),
    })),
}
