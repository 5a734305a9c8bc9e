import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { readConfig } from '#platform/config.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { openPool, openPostgres, type Postgres } from '#platform/postgres/open-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's PostgreSQL listens, and the migrated database that each test file copies. */
    postgres: { socketFolder: string; template: string }
  }
}

/** Speed over durability: what these tests write is thrown away. Tests of durability start a server of their own. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
const TEMPLATE = 'fairlead_template'
/** Owns the tables; the product itself is somebody else. */
const OWNER = 'fairlead'

/** A database that is copied may have no connection, so this one is migrated and left. */
async function makeTemplate({ owner, connection }: Postgres): Promise<void> {
  await owner.query(`create database ${TEMPLATE}`)
  const template = openPool({ ...connection, user: OWNER, database: TEMPLATE }, 2)
  await migrate(template).finally(() => template.end())
}

/** Before the database tests: one PostgreSQL for the whole run, migrated once. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  const postgres = await openPostgres(readConfig({}, { dataDir: folder }), SETTINGS)
  const stop = async () => {
    await postgres.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await makeTemplate(postgres)
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('postgres', { socketFolder: postgres.connection.host!, template: TEMPLATE })
  return stop
}
