import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { inject } from 'vitest'
import type { Analytics } from '#platform/analytics/analytics.ts'
import type { Auth } from '#platform/auth/auth.ts'
import type { Clock } from '#platform/clock/clock.ts'
import { type Config, readConfig } from '#platform/config.ts'
import type { Actor, Ctx, Db } from '#platform/context.ts'
import { openFiles } from '#platform/files/open-files.ts'
import type { Keys } from '#platform/keys/keys.ts'
import { openKeys } from '#platform/keys/open-keys.ts'
import { log } from '#platform/log/record-event.ts'
import { openMail } from '#platform/mail/open-mail.ts'
import { LESSER_ROLE } from '#platform/postgres/lesser-role.ts'
import { openPool } from '#platform/postgres/open-postgres.ts'
import { types } from '#platform/postgres/types.ts'
import { queue } from '#platform/queue/add-job.ts'
import { type TestClock, testClock } from './clock.ts'

/** A context over engines of its own, for one test file (or one test). */
export type TestContext = Ctx & {
  readonly clock: TestClock
  /** The same world, seen by somebody else. */
  as(actor: Ctx['actor']): Ctx
  /** As the owner of the tables, whom nothing binds: for what a test must ask, or spoil, in plain SQL. */
  readonly pool: pg.Pool
  /** For connections of one's own to the test's database, as the product has them. */
  readonly connection: pg.PoolConfig
  close(): Promise<void>
}

const POOL_SIZE = 8
const OWNER_POOL_SIZE = 4

/** A copy of the migrated database, under a name of its own. */
async function copyDatabase() {
  const { socketFolder, template } = inject('postgres')
  const owner = { host: socketFolder, user: 'fairlead', types }
  const database = `test_${process.pid}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`
  const maintenance = openPool({ ...owner, database: 'postgres' }, 1)
  await maintenance.query(`create database ${database} template ${template} strategy file_copy`)
  return {
    owner: { ...owner, database },
    connection: { ...owner, user: LESSER_ROLE, database },
    drop: async () => {
      await maintenance.query(`drop database ${database} with (force)`)
      await maintenance.end()
    },
  }
}

type Given = Partial<Omit<Ctx, 'clock' | 'db' | 'analytics' | 'auth'>> & {
  /** Opens analytics on the test's own folder; it takes half a second that most tests need not wait. */
  analytics?: true
  /** Opens sign-in: `testContext({ auth: openAuth })`. */
  auth?: (parts: { config: Config; db: Db; keys: Keys; clock: Clock; url: string }) => Auth
}

/** Stands for a part that the test did not hand in: says so when it is used. */
export function absent<Part extends object>(what: string): Part {
  const refuse = () => {
    throw new Error(`This test has no ${what}: ask testContext for it.`)
  }
  return new Proxy({} as Part, { get: () => refuse })
}

const refuseFetch: Ctx['fetch'] = async (url) => {
  throw new Error(`This test may not fetch ${url}: hand a fetch to testContext.`)
}

/** Hashing a password takes 60 ms, on purpose. A worker hashes each of its tests' passwords once. */
const hashes = new Map<string, Promise<string>>()

function hashingOnce(auth: Auth): Auth {
  const hashPassword = (password: string) => {
    const hash = hashes.get(password) ?? auth.hashPassword(password)
    hashes.set(password, hash)
    return hash
  }
  return { ...auth, hashPassword }
}

async function openOwnAnalytics(folder: string): Promise<Analytics> {
  const { openAnalytics } = await import('#platform/analytics/open-analytics.ts')
  return openAnalytics({ folder: join(folder, 'clickhouse') })
}

/** The parts of a context that stand over the test's own database and folder. */
async function openParts(pool: pg.Pool, folder: string, given: Given) {
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) })
  const config =
    given.config ?? readConfig({ FAIRLEAD_MASTER_KEY_FILE: join(folder, 'master.key') }, { dataDir: folder })
  return {
    db,
    files: openFiles(config.dataDir),
    queue,
    mail: openMail(queue, config.SMTP_URL !== undefined),
    fetch: refuseFetch,
    clock: testClock(),
    keys: await openKeys(db, config.masterKeyFile),
    log,
    things: { policies: new Map() },
    actor: { kind: 'system', name: 'test' } as Actor,
    ...given,
    config,
  }
}

/**
 * A whole context with a database, files, keys, queue and log of its own; close it in afterAll. The actor is the
 * product itself, no policy is known and no network is reached, unless handed in.
 */
export async function testContext(given: Given = {}): Promise<TestContext> {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  const { owner, connection, drop } = await copyDatabase()
  const pool = openPool(owner, OWNER_POOL_SIZE)
  const product = openPool(connection, POOL_SIZE)
  const parts = await openParts(product, folder, given)
  const analytics = given.analytics ? await openOwnAnalytics(folder) : absent<Analytics>('analytics')
  const auth = given.auth ? hashingOnce(given.auth({ ...parts, url: parts.config.url })) : absent<Auth>('sign-in')
  const ctx = { ...parts, analytics, auth }
  return {
    ...ctx,
    pool,
    connection,
    as: (actor) => ({ ...ctx, actor }),
    close: async () => {
      if (given.analytics) await analytics.close()
      await Promise.all([pool.end(), product.end()])
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
