import type { Ctx } from '#platform/context.ts'
import { listSnapshots } from './snapshots.ts'

/** The part of the table `release` that holds what mappings make; every other bears the id of its snapshot. */
export const MAPPED = 'mapped'

/**
 * The parts of the table `release` that count, in the order in which a later one counts more: snapshots by the time at
 * which they were taken. Parts of a source that has been removed are not among them, though their rows may be there
 * for a while.
 */
export async function listReleaseParts(ctx: Ctx, projectId: string): Promise<string[]> {
  const snapshots = await listSnapshots(ctx, { projectId })
  return [MAPPED, ...snapshots.map(({ id }) => id).toReversed()]
}

/** The SQL condition under which a row of `release` is in a part that counts; `parts` is a parameter. */
export const IN_PARTS = 'snapshot IN {parts:Array(String)}'

/**
 * The SQL condition under which a row of `release` counts; `parts` (`listReleaseParts`) is a parameter. A release that
 * came again in a later snapshot counts once, as it came last: its id is unique within its process. Most data has none
 * of these, so only they are remembered. `where` narrows both down alike, to one process.
 */
export function countsOnce(database: string, where = '1'): string {
  const repeated = (columns: string) =>
    `SELECT ${columns} FROM ${database}.release WHERE ${IN_PARTS} AND ${where} GROUP BY ocid, id HAVING uniqExact(snapshot) > 1`
  const newest = repeated('ocid, id, argMax(snapshot, indexOf({parts:Array(String)}, snapshot))')
  return `(${IN_PARTS} AND ${where}
    AND (id = '' OR (ocid, id) NOT IN (${repeated('ocid, id')}) OR (ocid, id, snapshot) IN (${newest})))`
}
