import { sql } from 'kysely'
import type { Db } from '#platform/context.ts'

type FeedTable = { person_id: string; token: string; made_at: Date }
const tables = (db: Db) => db.withTables<{ 'workspace.calendar_feed': FeedTable }>()

export async function findFeed(db: Db, personId: string): Promise<{ token: string; madeAt: Date } | undefined> {
  return tables(db)
    .selectFrom('workspace.calendar_feed')
    .select(['token', 'made_at as madeAt'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

export async function findPersonByToken(db: Db, token: string): Promise<string | undefined> {
  const row = await tables(db)
    .selectFrom('workspace.calendar_feed')
    .select('person_id')
    .where('token', '=', token)
    .executeTakeFirst()
  return row?.person_id
}

/** Makes this the one address of a person's calendar; an earlier one leads nowhere from now on. */
export async function storeFeed(db: Db, feed: FeedTable): Promise<void> {
  await tables(db)
    .insertInto('workspace.calendar_feed')
    .values(feed)
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ token: feed.token, made_at: feed.made_at }))
    .execute()
}

export async function deleteFeed(db: Db, personId: string): Promise<boolean> {
  const done = await tables(db)
    .deleteFrom('workspace.calendar_feed')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Whether a person's account may still be used. */
export async function isUsable(db: Db, personId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from people.person where id = ${personId} and disabled_at is null`.execute(db)
  return rows.length > 0
}
