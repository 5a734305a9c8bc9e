import { sql } from 'kysely'
import type { Db } from '../postgres/db.ts'

type TriesTable = { key: string; count: number; since: Date }
const tries = (db: Db) => db.withTables<{ 'people.tries': TriesTable }>()

/** Counts one more try since `start`, beginning anew where the last count began before that; gives the count. */
export async function countTry(db: Db, key: string, { start, now }: { start: Date; now: Date }): Promise<number> {
  const { count } = await tries(db)
    .insertInto('people.tries')
    .values({ key, count: 1, since: now })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: sql`case when tries.since <= ${start}::timestamptz then 1 else tries.count + 1 end`,
        since: sql`case when tries.since <= ${start}::timestamptz then excluded.since else tries.since end`,
      }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return count
}

export async function deleteTries(db: Db, key: string): Promise<void> {
  await tries(db).deleteFrom('people.tries').where('key', '=', key).execute()
}
