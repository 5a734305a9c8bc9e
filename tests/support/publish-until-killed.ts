// A process that publishes, says how far it is, and waits at the step it was told to be killed at.
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/context.ts'
import { openFiles } from '#platform/files/open-files.ts'
import { openKeys } from '#platform/keys/open-keys.ts'
import { log } from '#platform/log/record-event.ts'
import { openPool } from '#platform/postgres/open-postgres.ts'
import { types } from '#platform/postgres/types.ts'
import { queue } from '#platform/queue/add-job.ts'
import { publishSite } from '#publish/index.ts'
import { things } from './rooms.ts'

const { connection, dataDir, projectId, publicationId, step } = JSON.parse(process.argv[2]!)
const pool = openPool({ ...connection, types }, 2)
const db: Ctx['db'] = new Kysely({ dialect: new PostgresDialect({ pool }) })
const parts: Partial<Ctx> = {
  config: readConfig({}, { dataDir }),
  db,
  analytics: await openAnalytics({ folder: `${dataDir}/killed` }),
  files: openFiles(dataDir),
  keys: await openKeys(db, join(dataDir, 'master.key')),
  clock: systemClock,
  log,
  queue,
  things,
  actor: { kind: 'system', name: 'test' },
}
const report = async (_counts: object, message = '') => {
  if (message !== step) return
  process.stdout.write(`${message}\n`)
  await new Promise<void>(() => {})
}
await publishSite(parts as Ctx, { projectId, publicationId }, { signal: new AbortController().signal, report })
