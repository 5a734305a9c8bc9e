import type { Kysely } from 'kysely'

/** PostgreSQL. Rooms name their own tables: `ctx.db.withTables<{ 'people.project': ProjectRow }>()`. */
export type Db = Kysely<Record<never, never>>
