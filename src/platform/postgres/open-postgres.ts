import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { AppError } from '#lib/app-error.ts'
import type { Config } from '../config.ts'
import type { Db } from './db.ts'
import { type ServerSettings, startEmbedded, stopEmbedded } from './embedded.ts'
import { connectionName, findHolder, type Holder } from './holder.ts'
import { ensureLesserRole, LESSER_ROLE, passesWalls } from './lesser-role.ts'
import { locks } from './locks.ts'
import { types } from './types.ts'

/** An open PostgreSQL: Kysely for rooms, how to open more connections, and the owner's pool. */
export type Postgres = {
  readonly db: Db
  /** As the owner of the tables, whom walls around rows may not bind: for migrations, backups and restores alone. */
  readonly owner: pg.Pool
  /** For a client or pool of one's own; the queue has one, so that jobs never starve pages of connections. */
  readonly connection: pg.PoolConfig
  readonly isEmbedded: boolean
  /** False where row-level security does not bind the product: DATABASE_URL names a user whom nothing can bind. */
  readonly isWalled: boolean
  /** Claims the right to serve from this database until `close`; throws AppError where another process has it. */
  claimServing(): Promise<void>
  /** True while some process serves from this database. */
  isServed(): Promise<boolean>
  close(): Promise<void>
}

const POOL_SIZE = 20
const OWNER_POOL_SIZE = 4
const DATABASE = 'fairlead'

const heldByCommand = (command: string, pid: number) =>
  new AppError({
    code: 'postgres.already-serving',
    kind: 'conflict',
    message: `The command "fairlead ${command}" (process ${pid}) works on this data folder. Wait until it is done, or end it (kill ${pid}), and start again.`,
  })

const alreadyServing = (which: string) =>
  new AppError({
    code: 'postgres.already-serving',
    kind: 'conflict',
    message: `Fairlead already runs on this data folder${which}. Use the one that runs, or give this one another FAIRLEAD_DATA.`,
  })

function refuseServing(holder: Holder | undefined): never {
  if (holder?.command) throw heldByCommand(holder.command, holder.pid)
  throw alreadyServing(holder ? ` (process ${holder.pid})` : '')
}

/** A connection lost to a stopping server is no fault of whoever holds it; the next query says what happened. */
function ignoreLoss(client: pg.ClientBase): void {
  client.on('error', () => {})
}

/** A pool whose lost connections end no process: each waiting query is told anyway. */
export function openPool(connection: pg.PoolConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ ...connection, max })
  pool.on('error', () => {})
  pool.on('connect', ignoreLoss)
  return pool
}

async function connect(connection: pg.PoolConfig): Promise<pg.Client> {
  const client = new pg.Client(connection)
  ignoreLoss(client)
  await client.connect()
  return client
}

/** A client on our database, which is made at the first start. */
async function connectEmbedded(socketFolder: string) {
  const named = { database: DATABASE, application_name: connectionName() }
  const connection: pg.PoolConfig = { host: socketFolder, user: 'fairlead', ...named, types }
  try {
    return { connection, client: await connect(connection) }
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error
    const maintenance = await connect({ ...connection, database: 'postgres' })
    await maintenance.query(`create database ${DATABASE}`)
    await maintenance.end()
    return { connection, client: await connect(connection) }
  }
}

/** Attaches until our presence is known: a server that another process was just stopping is started anew. */
async function attachEmbedded(folder: string, settings: ServerSettings, tries = 3) {
  const { socketFolder } = await startEmbedded(folder, settings)
  try {
    const attached = await connectEmbedded(socketFolder)
    await attached.client.query('select pg_advisory_lock_shared($1)', [locks.presence])
    return attached
  } catch (error) {
    if (tries === 1) throw error
    return attachEmbedded(folder, settings, tries - 1)
  }
}

async function attachServer(url: string) {
  const connection: pg.PoolConfig = { connectionString: url, types }
  try {
    return { connection, client: await connect(connection) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError({
      code: 'postgres.unreachable',
      kind: 'unavailable',
      message: `PostgreSQL at DATABASE_URL cannot be reached: ${reason}`,
    })
  }
}

async function isBound(connection: pg.PoolConfig): Promise<boolean> {
  const client = await connect(connection)
  return passesWalls(client)
    .then((passes) => !passes)
    .finally(() => client.end())
}

/**
 * How the product itself connects: as the lesser role where the one that was given passes walls around rows. A user at
 * DATABASE_URL may be one who can neither be bound nor make a role; then all goes on as that user, unwalled.
 */
async function stepDown(client: pg.Client, connection: pg.PoolConfig, isEmbedded: boolean) {
  if (!(await passesWalls(client))) return { connection, isWalled: true }
  const lesser = isEmbedded
    ? { ...connection, user: LESSER_ROLE }
    : { ...connection, options: `-c role=${LESSER_ROLE}` }
  try {
    await ensureLesserRole(client)
    if (await isBound(lesser)) return { connection: lesser, isWalled: true }
  } catch (error) {
    if (isEmbedded) throw error
  }
  return { connection, isWalled: false }
}

/** True where nobody else uses the embedded server. Our own presence ends first, or two leaving would wait. */
async function isLast(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [locks.presence])
  const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [locks.presence])
  return rows[0].alone
}

async function isServed(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query(
    `select exists (select from pg_locks l join pg_database d on d.oid = l.database
       where d.datname = current_database() and l.locktype = 'advisory' and l.objid = $1 and l.objsubid = 1) as served`,
    [locks.serving],
  )
  return rows[0].served
}

/** Opens PostgreSQL: the server at DATABASE_URL, or the embedded one in the data folder, started where it does not run. */
export async function openPostgres(config: Config, settings: ServerSettings = {}): Promise<Postgres> {
  const folder = config.DATABASE_URL ? undefined : join(config.dataDir, 'postgres')
  const { connection: given, client } = folder
    ? await attachEmbedded(folder, settings)
    : await attachServer(config.DATABASE_URL!)
  const { connection, isWalled } = await stepDown(client, given, folder !== undefined)
  const owner = openPool(given, OWNER_POOL_SIZE)
  const pool = openPool(connection, POOL_SIZE)
  const claim = folder ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'
  return {
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    owner,
    connection,
    isEmbedded: folder !== undefined,
    isWalled,
    claimServing: async () => {
      const { rows } = await client.query(`select ${claim}($1) as claimed`, [locks.serving])
      if (!rows[0].claimed) refuseServing(await findHolder(client))
    },
    isServed: () => isServed(owner),
    close: async () => {
      await Promise.all([pool.end(), owner.end()])
      if (folder && (await isLast(client).catch(() => false))) await stopEmbedded(folder)
      await client.end().catch(() => {})
    },
  }
}
