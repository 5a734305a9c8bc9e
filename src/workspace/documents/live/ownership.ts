import { type Kysely, sql } from 'kysely'
import type { Ctx, Db } from '#platform/context.ts'
import { locks } from '#platform/postgres/locks.ts'

/** Which documents this process holds open. Ends with the process, however that ends. */
export type Ownership = {
  /** True where the document is ours now; false where another process holds it. */
  claim(documentId: string): Promise<boolean>
  release(documentId: string): Promise<void>
  end(): Promise<void>
}

type Connection = Kysely<Record<never, never>>

/** Keeps one connection for the locks until `end`; they are the connection's. */
function holdConnection(db: Db): { connection: Promise<Connection>; end(): Promise<void> } {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const { promise: connection, resolve, reject } = Promise.withResolvers<Connection>()
  const held = db.connection().execute(async (own) => {
    resolve(own)
    await ended
    await sql`select pg_advisory_unlock_all()`.execute(own)
  })
  held.catch(reject)
  connection.catch(() => {})
  return {
    connection,
    end: async () => {
      end()
      await held.catch(() => {})
    },
  }
}

/**
 * Lets one process own a document while it is open, so that those who write in it see each other. Words do not depend
 * on it: whatever is stored is merged.
 */
export function openOwnership(ctx: Pick<Ctx, 'db'>): Ownership {
  let held: ReturnType<typeof holdConnection> | undefined
  const connection = () => {
    held ??= holdConnection(ctx.db)
    return held.connection
  }
  return {
    claim: async (documentId) => {
      const { rows } = await sql<{ ours: boolean }>`
        select pg_try_advisory_lock(${locks.document}, hashtext(${documentId})) as ours`.execute(await connection())
      return rows[0]?.ours ?? false
    },
    release: async (documentId) => {
      await sql`select pg_advisory_unlock(${locks.document}, hashtext(${documentId}))`.execute(await connection())
    },
    end: async () => held?.end(),
  }
}
