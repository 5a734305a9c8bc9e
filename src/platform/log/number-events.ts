import { sql } from 'kysely'
import type { Db } from '../postgres/db.ts'
import { locks } from '../postgres/locks.ts'
import { countNumbered, insertLeaves, insertNodes, listUnnumbered, readTree } from './log.store.ts'
import { growTree } from './tree.ts'

/** At most this many events are numbered in one transaction. */
export const BATCH = 5_000

async function numberNext(db: Db): Promise<number> {
  await sql`select pg_advisory_xact_lock(${locks.sequencing})`.execute(db)
  const leaves = await listUnnumbered(db, BATCH)
  if (leaves.length === 0) return 0
  const size = await countNumbered(db)
  const { nodes } = growTree(
    await readTree(db, size),
    leaves.map((leaf) => leaf.leaf_hash),
  )
  await insertLeaves(db, size, leaves)
  await insertNodes(db, nodes)
  return leaves.length
}

/**
 * Numbers the events that were committed since, without gaps, and extends the tree over them. One process at a time:
 * the next waits, and finds what is left. Gives how many were numbered.
 */
export function numberEvents(db: Db): Promise<number> {
  return db.isTransaction ? numberNext(db) : db.transaction().execute(numberNext)
}
