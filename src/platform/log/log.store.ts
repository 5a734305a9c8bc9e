import { sql } from 'kysely'
import type { Db } from '../postgres/db.ts'
import type { ReadNode } from './proof.ts'
import { placesOfPeaks, type Tree, type TreeNode } from './tree.ts'

export type LeafRow = { arrival: number; event_id: string; leaf_hash: Buffer }
type CheckpointTable = { size: number; root: Buffer; note: string; signed_at: Date }

export const checkpoints = (db: Db) => db.withTables<{ 'log.checkpoint': CheckpointTable }>()

/** Events that are committed and have no number yet, in the order in which they were recorded. */
export async function listUnnumbered(db: Db, limit: number): Promise<LeafRow[]> {
  const { rows } = await sql<LeafRow>`select arrival, event_id, leaf_hash
    from log.unnumbered u join log.event e on e.id = u.event_id order by arrival limit ${limit}`.execute(db)
  return rows
}

/** How many events have a number. */
export async function countNumbered(db: Db): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select coalesce(max(position) + 1, 0) as size from log.leaf`.execute(db)
  return rows[0]!.size
}

/** Reads leaves and nodes of the stored tree. */
export const readNodeFrom =
  (db: Db): ReadNode =>
  async (level, index) => {
    const { rows } = await (level === 0
      ? sql<{ hash: Buffer }>`select hash from log.leaf where position = ${index}`
      : sql<{ hash: Buffer }>`select hash from log.node where level = ${level} and index = ${index}`
    ).execute(db)
    if (!rows[0]) throw new Error(`The log has no node ${level}/${index}. Run: fairlead log verify`)
    return rows[0].hash
  }

/** The tree over the first `size` events, from the nodes that are stored. */
export async function readTree(db: Db, size: number): Promise<Tree> {
  const read = readNodeFrom(db)
  return { size, peaks: await Promise.all(placesOfPeaks(size).map(({ level, index }) => read(level, index))) }
}

/** Gives the events the numbers from `start` on, and takes them off the list of those without. */
export async function insertLeaves(db: Db, start: number, leaves: readonly LeafRow[]): Promise<void> {
  const ids = leaves.map((leaf) => leaf.event_id)
  const hashes = leaves.map((leaf) => leaf.leaf_hash)
  await sql`insert into log.leaf (position, event_id, hash)
    select ${start}::bigint + n - 1, id, hash
    from unnest(${ids}::uuid[], ${hashes}::bytea[]) with ordinality as leaf (id, hash, n)`.execute(db)
  const arrivals = leaves.map((leaf) => leaf.arrival)
  await sql`delete from log.unnumbered where arrival = any(${arrivals}::bigint[])`.execute(db)
}

export async function insertNodes(db: Db, nodes: readonly TreeNode[]): Promise<void> {
  await sql`insert into log.node (level, index, hash)
    select * from unnest(${nodes.map((n) => n.level)}::smallint[], ${nodes.map((n) => n.index)}::bigint[],
      ${nodes.map((n) => n.hash)}::bytea[])`.execute(db)
}
