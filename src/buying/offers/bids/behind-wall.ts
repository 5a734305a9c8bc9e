import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context.ts'

/** For whom bids are read or written: one supplier, or one opportunity as a whole, which only closing and opening do. */
export type WallDoor = { supplierId: string } | { caseId: string }

const nameOf = (door: WallDoor) => ('supplierId' in door ? `supplier:${door.supplierId}` : `case:${door.caseId}`)

/**
 * Does `work` behind the wall that PostgreSQL keeps around sealed bids (row-level security on `buying.bid`): in one
 * transaction, for one supplier or one opportunity. Whatever else asks that table, in this product or beside it, sees
 * nothing in it, not even a count.
 */
export function behindWall<T>(ctx: Ctx, door: WallDoor, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return transact(ctx, async (ctx) => {
    const open = (name: string) => sql`select set_config('fairlead.bids', ${name}, true)`.execute(ctx.db)
    await open(nameOf(door))
    const done = await work(ctx)
    await open('')
    return done
  })
}
