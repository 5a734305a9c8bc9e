import { isAborted } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Work } from '#platform/queue/work.ts'
import { notLoadedAgain, originalIsGone } from './import.errors.ts'
import { loadSnapshot } from './load-snapshot.ts'
import { countLoaded } from './rows.store.ts'
import type { Snapshot } from './snapshot.ts'
import { selectSnapshots } from './snapshots.store.ts'
import { ensureSourceTables } from './tables.ts'

async function loadAgain(ctx: Ctx, snapshot: Snapshot, work: Work): Promise<void> {
  try {
    const { loaded, setAside } = await loadSnapshot(ctx, snapshot, work)
    if (loaded === snapshot.rowsLoaded && setAside === snapshot.rowsSetAside) return
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw originalIsGone(snapshot.fileName)
    throw error
  }
  throw notLoadedAgain(snapshot.fileName)
}

/** The imports of a project of which the engine does not have the rows that were counted: after a restore, all of them. */
async function listMissing(ctx: Ctx, projectId: string): Promise<Snapshot[]> {
  const imported = (await selectSnapshots(ctx.db, projectId)).filter(({ state }) => state === 'done')
  if (imported.length === 0) return []
  const counts = await countLoaded(ctx.analytics, await ensureSourceTables(ctx.analytics, projectId))
  return imported.filter(({ id, rowsLoaded, rowsSetAside }) => {
    const { loaded = 0, setAside = 0 } = counts.get(id) ?? {}
    return loaded !== rowsLoaded || setAside !== rowsSetAside
  })
}

/**
 * Loads the rows that are missing from the analytics database again from the original files, as after a restore. Safe to
 * repeat. A file that fails does not hold up the others; the first failure is thrown at the end: `import.original-gone`,
 * `import.not-loaded-again`.
 */
export async function loadMissing(ctx: Ctx, { projectId }: { projectId: string }, work: Work): Promise<void> {
  await allow(ctx, 'import.start', projectId)
  const failures: unknown[] = []
  for (const snapshot of await listMissing(ctx, projectId)) {
    work.signal.throwIfAborted()
    try {
      await loadAgain(ctx, snapshot, work)
    } catch (error) {
      if (isAborted(error)) throw error
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
