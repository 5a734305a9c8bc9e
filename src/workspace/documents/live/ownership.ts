import { type Kysely, sql } from 'kysely'
import type { Ctx, Db } from '#platform/context.ts'
import { isConnectionLost } from '#platform/postgres/connection-lost.ts'
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

const lock = async (connection: Connection, documentId: string) => {
  const { rows } = await sql<{ ours: boolean }>`
    select pg_try_advisory_lock(${locks.document}, hashtext(${documentId})) as ours`.execute(connection)
  return rows[0]?.ours ?? false
}

/**
 * Lets one process own a document while it is open, so that those who write in it see each other. Words do not depend
 * on it: whatever is stored is merged. Where the connection was lost, the locks went with it and are taken anew.
 */
export function openOwnership(ctx: Pick<Ctx, 'db'>): Ownership {
  const ours = new Set<string>()
  let held: ReturnType<typeof holdConnection> | undefined
  const connection = () => {
    held ??= holdConnection(ctx.db)
    return held.connection
  }
  const lose = () => {
    const lost = held
    held = undefined
    return lost?.end()
  }
  const claim = async (documentId: string) => {
    const isOurs = await lock(await connection(), documentId)
    if (isOurs) ours.add(documentId)
    return isOurs
  }
  return {
    claim: (documentId) =>
      claim(documentId).catch(async (error: unknown) => {
        if (!isConnectionLost(error)) throw error
        await lose()
        for (const open of ours) await lock(await connection(), open)
        return claim(documentId)
      }),
    release: async (documentId) => {
      ours.delete(documentId)
      await sql`select pg_advisory_unlock(${locks.document}, hashtext(${documentId}))`.execute(await connection())
    },
    end: async () => held?.end(),
  }
}
