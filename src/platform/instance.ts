import type { Clock } from './clock/clock.ts'
import type { Keys } from './keys/keys.ts'
import type { Db } from './postgres/db.ts'

/** This installation: its log's name, and the key that signs it. */
export type Instance = { id: string; origin: string; publicKey: string }

type InstanceTable = { only_one: boolean; id: string; public_key: string; created_at: Date }
const instances = (db: Db) => db.withTables<{ 'platform.instance': InstanceTable }>()

/** Gives the installation its id at the first start; later starts find it. */
export async function nameInstance(ctx: { db: Db; clock: Clock; keys: Keys }): Promise<Instance> {
  const row = { only_one: true, id: ctx.clock.newId(), public_key: ctx.keys.publicKey, created_at: ctx.clock.now() }
  await instances(ctx.db)
    .insertInto('platform.instance')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return findInstance(ctx.db)
}

/** The installation whose database this is; throws where it was never started. */
export async function findInstance(db: Db): Promise<Instance> {
  const row = await instances(db).selectFrom('platform.instance').selectAll().executeTakeFirst()
  if (!row) throw new Error('This database belongs to no installation yet: start Fairlead once.')
  return { id: row.id, origin: `fairlead/${row.id}`, publicKey: row.public_key }
}
