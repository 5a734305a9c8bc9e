import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { absent, type TestContext, testContext } from '../../../tests/support/context.ts'
import type { Analytics } from '../analytics/analytics.ts'
import { type Config, readConfig } from '../config.ts'
import { transact } from '../context.ts'
import { openGround } from '../ground.ts'
import { openPostgres } from '../postgres/open-postgres.ts'
import { restoreInstallation } from './restore-installation.ts'
import { writeBackup } from './write-backup.ts'

let folder: string
let admin: TestContext
const { signal } = new AbortController()
const databases = ['fairlead_from', 'fairlead_to']

/** An installation on a PostgreSQL server, as a user who owns its database and nothing more. */
function configOf(database: string): Config {
  const { socketFolder } = inject('postgres')
  const env = {
    DATABASE_URL: `postgres:///${database}?host=${encodeURIComponent(socketFolder)}&user=fairlead_plain`,
    FAIRLEAD_MASTER_KEY_FILE: join(folder, 'master.key'),
  }
  return readConfig(env, { dataDir: join(folder, database) })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-test-'))
  admin = await testContext()
  await admin.pool.query('create role fairlead_plain login')
  for (const name of databases) await admin.pool.query(`create database ${name} owner fairlead_plain`)
})
afterAll(async () => {
  for (const name of databases) await admin.pool.query(`drop database ${name} with (force)`)
  await admin.pool.query('drop role fairlead_plain')
  await admin.close()
  rmSync(folder, { recursive: true, force: true })
})

it('runs, is backed up and is restored on a server at DATABASE_URL, without any right beyond its database', async () => {
  const from = configOf('fairlead_from')
  const analytics = absent<Analytics>('analytics')
  const ground = await openGround({ config: from, things: { policies: new Map() }, log: () => {}, analytics })
  await ground.startJobs({})
  await transact(ground.ctx, (ctx) => ctx.log.record(ctx, { type: 'import.completed', thing: 'snapshot:1' }))
  await ground.close()
  const postgres = await openPostgres(from)
  expect(postgres.isEmbedded).toBe(false)
  await writeBackup(postgres, from.dataDir, join(folder, 'backup'), { signal })
  const to = configOf('fairlead_to')
  const restored = await restoreInstallation(to, join(folder, 'backup'), { signal })
  expect(restored.verdict).toMatchObject({ isWhole: true, events: 1, checkpoints: 1 })
  await postgres.close()
  rmSync(to.dataDir, { recursive: true })
  await expect(restoreInstallation(to, join(folder, 'backup'), { signal })).rejects.toThrow(
    'already holds an installation',
  )
})
