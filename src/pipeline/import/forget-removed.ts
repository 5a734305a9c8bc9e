import { z } from 'zod'
import { isId } from '#lib/ids.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { selectSnapshots } from './snapshots.store.ts'
import { ensureSourceTables } from './tables.ts'

type Partition = { table: string; snapshot: string }

/** Partitions that bear the id of a snapshot; those of other names (the releases that a mapping makes) are not ours. */
async function listPartitions(ctx: Ctx, database: string): Promise<Partition[]> {
  const partitions = await ctx.analytics.query<Partition>(
    `SELECT DISTINCT table, partition AS snapshot FROM system.parts
     WHERE database = {database:String} AND active AND table IN ('source_row', 'source_row_aside', 'release')`,
    { params: { database } },
  )
  return partitions.filter(({ snapshot }) => isId(snapshot))
}

/** Clears away the rows of snapshots that have been removed with their source, and then their files. Safe to repeat. */
export async function forgetRemoved(ctx: Ctx, payload: JobPayload): Promise<void> {
  const { projectId } = z.object({ projectId: z.string() }).parse(payload)
  await allow(ctx, 'import.forget', projectId)
  const database = await ensureSourceTables(ctx.analytics, projectId)
  const partitions = await listPartitions(ctx, database)
  const kept = new Set((await selectSnapshots(ctx.db, projectId)).map(({ id }) => id))
  for (const { table, snapshot } of partitions)
    if (!kept.has(snapshot)) await ctx.analytics.run(`ALTER TABLE ${database}.${table} DROP PARTITION '${snapshot}'`)
  await ctx.queue.add(ctx, 'import.sweep', {})
}
