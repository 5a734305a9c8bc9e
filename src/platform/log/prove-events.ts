import { sql } from 'kysely'
import type { Clock } from '../clock/clock.ts'
import { findInstance } from '../instance.ts'
import type { Keys } from '../keys/keys.ts'
import type { Db } from '../postgres/db.ts'
import { currentCheckpoint } from './checkpoint.ts'
import { readNodeFrom } from './log.store.ts'
import { verifierKey } from './note.ts'
import { buildInclusionProof, type ReadNode } from './proof.ts'

/** An event of the log with its bytes, its number from 0, and the path from it to the root of a checkpoint. */
export type ProvenEvent = { position: number; body: string; path: Buffer[] }
/** Events that one signed checkpoint tells of, and the key to check it with: what anybody can verify alone. */
export type ProvenEvents = { origin: string; key: string; checkpoint: string; size: number; events: ProvenEvent[] }

type Leaf = { position: number | null; body: string }

async function listLeaves(db: Db, things: readonly string[]): Promise<Leaf[]> {
  const { rows } = await sql<Leaf>`
    select l.position, e.body from log.event e left join log.leaf l on l.event_id = e.id
    where e.thing = any(${[...things]}::text[]) order by l.position`.execute(db)
  return rows
}

/** The oldest checkpoint that tells of an event, so that a proof stays the same however the log goes on. */
async function findCheckpointOver(db: Db, position: number): Promise<{ size: number; note: string } | undefined> {
  const { rows } = await sql<{ size: number; note: string }>`
    select size, note from log.checkpoint where size > ${position} order by size limit 1`.execute(db)
  return rows[0]
}

/** Reads each node once: the paths of one thing's events share most of theirs. */
function readOnce(read: ReadNode): ReadNode {
  const known = new Map<string, Promise<Buffer>>()
  return (level, index) => {
    const place = `${level}/${index}`
    const found = known.get(place) ?? read(level, index)
    known.set(place, found)
    return found
  }
}

/** Proves what the log holds of some things. Must run outside the transaction that recorded it. */
export async function proveEvents(
  ctx: { readonly db: Db; readonly keys: Keys; readonly clock: Clock },
  things: readonly string[],
): Promise<ProvenEvents> {
  const first = await listLeaves(ctx.db, things)
  const isNumbered = first.every(({ position }) => position !== null)
  const signed = isNumbered ? await findCheckpointOver(ctx.db, first.at(-1)?.position ?? -1) : undefined
  const { size, note } = signed ?? (await currentCheckpoint(ctx))
  const leaves = isNumbered ? first : await listLeaves(ctx.db, things)
  const { origin, publicKey } = await findInstance(ctx.db)
  const read = readOnce(readNodeFrom(ctx.db))
  const events: ProvenEvent[] = []
  for (const { position, body } of leaves)
    if (position !== null && position < size)
      events.push({ position, body, path: await buildInclusionProof(read, position, size) })
  return { origin, key: verifierKey(origin, publicKey), checkpoint: note, size, events }
}
