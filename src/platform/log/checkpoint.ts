import type { Clock } from '../clock/clock.ts'
import { findInstance } from '../instance.ts'
import type { Keys } from '../keys/keys.ts'
import type { Db } from '../postgres/db.ts'
import { checkpoints, countNumbered, readNodeFrom, readTree } from './log.store.ts'
import { signCheckpoint } from './note.ts'
import { numberEvents } from './number-events.ts'
import { buildInclusionProof } from './proof.ts'
import { rootOf } from './tree.ts'

type Signer = { readonly db: Db; readonly keys: Keys; readonly clock: Clock }

/** A signed statement of what the log holds: whoever keeps a copy can prove later that nothing in it was changed. */
export type Checkpoint = { size: number; root: Buffer; note: string; signedAt: Date }

/** The newest checkpoint that was signed; undefined before the first. */
export async function findLatestCheckpoint(db: Db): Promise<Checkpoint | undefined> {
  const row = await checkpoints(db)
    .selectFrom('log.checkpoint')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { size: row.size, root: row.root, note: row.note, signedAt: row.signed_at }
}

/** Signs a checkpoint over all numbered events; gives the one that stands where nothing has come since. */
export async function signLatest(ctx: Signer): Promise<Checkpoint> {
  const size = await countNumbered(ctx.db)
  const latest = await findLatestCheckpoint(ctx.db)
  if (latest?.size === size) return latest
  const root = rootOf(await readTree(ctx.db, size))
  const { origin } = await findInstance(ctx.db)
  const note = signCheckpoint({ origin, size, root }, ctx.keys)
  await checkpoints(ctx.db)
    .insertInto('log.checkpoint')
    .values({ size, root, note, signed_at: ctx.clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { size, root, note, signedAt: ctx.clock.now() }
}

/**
 * A checkpoint of the log as it is now, to be kept elsewhere: on the published site, in a letter. Everything that was
 * committed before the call is covered.
 */
export async function currentCheckpoint(ctx: Signer): Promise<Checkpoint> {
  while ((await numberEvents(ctx.db)) > 0);
  return signLatest(ctx)
}

/** The proof that event `position` stands in the log that a checkpoint of `size` events tells of (RFC 6962 §2.1.1). */
export const proveInclusion = (ctx: { readonly db: Db }, position: number, size: number): Promise<Buffer[]> =>
  buildInclusionProof(readNodeFrom(ctx.db), position, size)
