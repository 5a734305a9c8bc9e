import type { ProjectPart } from '#platform/context.ts'
import { holdsPicture, listProjectPictures } from './content/pictures.store.ts'
import { countDocuments } from './documents.store.ts'

/** What a project's removal would take with it: the rows go with the project, the pictures by a job once that is committed. */
export const documentsPart: ProjectPart = {
  count: async (ctx, projectId) => ({ documents: await countDocuments(ctx.db, projectId) }),
  bytes: async ({ db }, projectId) =>
    (await listProjectPictures(db, projectId)).reduce((sum, { bytes }) => sum + bytes, 0),
  remove: async (ctx, projectId) => {
    const files = (await listProjectPictures(ctx.db, projectId)).map(({ sha256 }) => sha256)
    if (files.length) await ctx.queue.add(ctx, 'import.sweep', { files })
  },
  holdsFile: ({ db }, sha256) => holdsPicture(db, sha256),
}
