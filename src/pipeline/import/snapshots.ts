import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { noSuchSnapshot, notImported } from './import.errors.ts'
import type { Snapshot } from './snapshot.ts'
import { selectSnapshot, selectSnapshots } from './snapshots.store.ts'

/** The imports of a project or of one source, newest first by the time at which the data was taken. */
export async function listSnapshots(
  ctx: Ctx,
  { projectId, sourceId }: { projectId: string; sourceId?: string },
): Promise<Snapshot[]> {
  await allow(ctx, 'import.list', projectId)
  return selectSnapshots(ctx.db, projectId, sourceId)
}

/** One import. Throws `import.no-such-snapshot`, also for one of another project. */
export async function findSnapshot(
  ctx: Ctx,
  { projectId, snapshotId }: { projectId: string; snapshotId: string },
): Promise<Snapshot> {
  await allow(ctx, 'import.list', projectId)
  const snapshot = await selectSnapshot(ctx.db, projectId, snapshotId)
  if (!snapshot) throw noSuchSnapshot()
  return snapshot
}

/** A snapshot whose rows may be read now. Throws `import.not-done`. */
export async function findImported(ctx: Ctx, projectId: string, snapshotId: string): Promise<Snapshot> {
  await allow(ctx, 'import.read-rows', projectId)
  const snapshot = await selectSnapshot(ctx.db, projectId, snapshotId)
  if (!snapshot) throw noSuchSnapshot()
  if (snapshot.state !== 'done') throw notImported()
  return snapshot
}
