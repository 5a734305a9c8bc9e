import { z } from 'zod'
import { isAborted, isAppError } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { explainFullDisk } from '#platform/files/full-disk.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import type { Work } from '#platform/queue/work.ts'
import { forgetRemoved } from './forget-removed.ts'
import { noSuchSnapshot } from './import.errors.ts'
import { type LoadedSnapshot, loadSnapshot } from './load-snapshot.ts'
import { profileSnapshot } from './profile/profile-snapshot.ts'
import type { Snapshot } from './snapshot.ts'
import { selectSnapshot, updateSnapshot } from './snapshots.store.ts'

const payloadSchema = z.object({ projectId: z.string(), snapshotId: z.string() })

/** False where the snapshot was removed while it was being imported. */
function storeEnd(ctx: Ctx, snapshot: Snapshot, found: LoadedSnapshot): Promise<boolean> {
  return transact(ctx, async (ctx) => {
    const { rowsIn, loaded, setAside, blank, columns, broken } = found
    const isStored = await updateSnapshot(ctx.db, snapshot.id, {
      state: 'done',
      message: broken ?? null,
      endedAt: ctx.clock.now(),
      columns,
      rowsIn,
      rowsLoaded: loaded,
      rowsSetAside: setAside,
      rowsBlank: blank,
    })
    if (!isStored) return false
    await ctx.log.record(ctx, {
      type: 'import.completed',
      thing: `snapshot:${snapshot.id}`,
      projectId: snapshot.projectId,
      data: { rowsIn, rowsLoaded: loaded, rowsSetAside: setAside },
    })
    return true
  })
}

/** Keeps why an import ended without rows; the earlier snapshots of the source are untouched. */
async function storeFailure(ctx: Ctx, snapshot: Snapshot, error: unknown): Promise<void> {
  const state = isAborted(error) ? 'cancelled' : 'failed'
  const message = isAppError(error) ? error.message : null
  await transact(ctx, async (ctx) => {
    await updateSnapshot(ctx.db, snapshot.id, { state, message, endedAt: ctx.clock.now() })
    await ctx.log.record(ctx, {
      type: `import.${state}`,
      thing: `snapshot:${snapshot.id}`,
      projectId: snapshot.projectId,
    })
  })
}

/**
 * Does what `startImport` has asked for: loads the file's rows, counts them, profiles the columns. Safe to run again: a
 * snapshot that is done stays as it is, one that was interrupted begins anew and leaves no doubles.
 */
export async function importSnapshot(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  const { projectId, snapshotId } = payloadSchema.parse(payload)
  await allow(ctx, 'import.start', projectId)
  const snapshot = await selectSnapshot(ctx.db, projectId, snapshotId)
  if (!snapshot) throw noSuchSnapshot()
  if (snapshot.state !== 'done') {
    await updateSnapshot(ctx.db, snapshotId, { state: 'running', message: null, endedAt: null })
    try {
      const isStored = await storeEnd(ctx, snapshot, await loadSnapshot(ctx, snapshot, work))
      if (!isStored) return await forgetRemoved(ctx, { projectId })
    } catch (error) {
      const reason = explainFullDisk(error)
      await storeFailure(ctx, snapshot, reason)
      throw reason
    }
  }
  if (snapshot.format.kind !== 'ocds') await profileSnapshot(ctx, { projectId, snapshotId }, work)
}
