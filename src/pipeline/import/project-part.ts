import type { ProjectPart } from '#platform/context.ts'
import { listContents, sumBytes } from './received-files.store.ts'
import { selectSnapshots } from './snapshots.store.ts'

/** What this room keeps of a project: its imports, and the files they were made from. */
export const importedPart: ProjectPart = {
  count: async ({ db }, projectId) => ({
    files: (await listContents(db, projectId)).length,
    imports: (await selectSnapshots(db, projectId)).length,
  }),
  bytes: ({ db }, projectId) => sumBytes(db, projectId),
  // The rows go with the project; the files by a job, once that is committed and where no other project has them.
  remove: async (ctx, projectId) => {
    await ctx.queue.add(ctx, 'import.sweep', { files: await listContents(ctx.db, projectId) })
  },
}
