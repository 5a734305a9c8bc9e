import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import type { Work } from '#platform/queue/work.ts'
import { loadSnapshot } from './load-snapshot.ts'
import type { Snapshot } from './snapshot.ts'
import { selectImported } from './snapshots.store.ts'

async function rebuild(ctx: Ctx, snapshot: Snapshot, work: Work): Promise<void> {
  const { loaded, setAside } = await loadSnapshot(ctx, snapshot, work)
  if (loaded === snapshot.rowsLoaded && setAside === snapshot.rowsSetAside) return
  throw new Error(
    `Snapshot ${snapshot.id} gave ${loaded} rows and ${setAside} set aside; it had ${snapshot.rowsLoaded} and ${snapshot.rowsSetAside}.`,
  )
}

/** Loads the rows of every import again from the original files, after a restore. Safe to repeat. */
export async function rebuildSnapshots(ctx: Ctx, _payload: JobPayload, work: Work): Promise<void> {
  await allow(ctx, 'import.rebuild')
  const snapshots = await selectImported(ctx.db)
  for (const [i, snapshot] of snapshots.entries()) {
    await work.report({ imports: i, of: snapshots.length })
    await rebuild(ctx, snapshot, { signal: work.signal, report: async () => {} })
  }
}
