import { sql } from 'kysely'
import type { Db } from '../postgres/db.ts'

/** A numbered event as it is stored; the event's own columns are null where the event is gone. */
export type StoredLeaf = {
  position: number
  event_id: string
  hash: Buffer
  body: string | null
  /** The hash that stands with the event, where it is not the one that was numbered. */
  other_hash: Buffer | null
  /** By these the event is found; they follow from its body. */
  id: string | null
  type: string | null
  thing: string | null
  project: string | null
}

export async function listStoredLeaves(db: Db, from: number, limit: number): Promise<StoredLeaf[]> {
  const { rows } = await sql<StoredLeaf>`
    select l.position, l.event_id, l.hash, e.body, nullif(e.leaf_hash, l.hash) as other_hash,
      e.id, e.type, e.thing, e.project_id as project
    from log.leaf l left join log.event e on e.id = l.event_id
    where l.position >= ${from} order by l.position limit ${limit}`.execute(db)
  return rows
}

/** The hashes of the nodes that the leaves from `start` to below `end` complete: those of a level as one, by their index. */
export async function listStoredNodes(db: Db, start: number, end: number): Promise<Map<number, Buffer>> {
  const levels = Array.from({ length: Math.ceil(Math.log2(end + 1)) }, (_, i) => i + 1)
  const first = levels.map((level) => Math.floor(start / 2 ** level))
  const after = levels.map((level) => Math.floor(end / 2 ** level))
  const { rows } = await sql<{ level: number; hashes: Buffer }>`
    select range.level, told.hashes
    from unnest(${levels}::int[], ${first}::bigint[], ${after}::bigint[]) as range (level, first, after)
    cross join lateral (
      select string_agg(n.hash, '' order by n.index) as hashes from log.node n
      where n.level = range.level and n.index >= range.first and n.index < range.after
    ) told
    where told.hashes is not null`.execute(db)
  return new Map(rows.map(({ level, hashes }) => [level, hashes]))
}

/** Checkpoints whose size lies above `above` and not above `to`. */
export async function listStoredCheckpoints(db: Db, above: number, to: number) {
  const { rows } = await sql<{ size: number; root: Buffer; note: string; signed_at: Date }>`
    select size, root, note, signed_at from log.checkpoint where size > ${above} and size <= ${to} order by size`.execute(
    db,
  )
  return rows
}

/** The largest size that a stored checkpoint speaks of. */
export async function findSizeSigned(db: Db): Promise<number> {
  const { rows } = await sql<{ size: number }>`select coalesce(max(size), 0) as size from log.checkpoint`.execute(db)
  return rows[0]!.size
}

/** True where this hash was numbered at some place: the event is the one recorded there. */
export async function isHashNumbered(db: Db, hash: Buffer): Promise<boolean> {
  const { rows } = await sql`select from log.leaf where hash = ${hash} limit 1`.execute(db)
  return rows.length > 0
}

/** An event that has no number and waits for none: it was put in, or its number was taken out. */
export async function findOutsider(db: Db): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select e.id from log.event e
    where not exists (select from log.leaf l where l.event_id = e.id)
      and not exists (select from log.unnumbered u where u.event_id = e.id)
    order by e.id limit 1`.execute(db)
  return rows[0]?.id
}

export async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from log.unnumbered`.execute(db)
  return rows[0]!.count
}
