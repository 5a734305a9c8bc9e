import { sql } from 'kysely'
import type { Db } from '../postgres/db.ts'

/** Makes others who keep or forget a file of these bytes wait until we have committed. */
export async function lockContent(db: Db, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`file:${sha256}`}, 0))`.execute(db)
}
