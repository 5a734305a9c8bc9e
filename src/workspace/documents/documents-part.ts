import type { ProjectPart } from '#platform/context.ts'
import { countDocuments } from './documents.store.ts'

/** What a project's removal would take with it. */
export const documentsPart: ProjectPart = {
  count: async (ctx, projectId) => ({ documents: await countDocuments(ctx.db, projectId) }),
}
