// A process that imports one snapshot and prints how many rows it has read, so that a test can kill it in the middle.
import { Kysely, PostgresDialect } from 'kysely'
import { importSnapshot } from '#pipeline/import/index.ts'
import { openAnalytics } from '#platform/analytics/open-analytics.ts'
import { systemClock } from '#platform/clock/clock.ts'
import { readConfig } from '#platform/config.ts'
import type { Ctx } from '#platform/context.ts'
import { openFiles } from '#platform/files/open-files.ts'
import { log } from '#platform/log/record-event.ts'
import { openPool } from '#platform/postgres/open-postgres.ts'
import { types } from '#platform/postgres/types.ts'
import { queue } from '#platform/queue/add-job.ts'
import { importPolicies } from './imports.ts'

const { connection, dataDir, projectId, snapshotId } = JSON.parse(process.argv[2]!)
const pool = openPool({ ...connection, types }, 2)
const parts: Partial<Ctx> = {
  config: readConfig({}, { dataDir }),
  db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
  analytics: await openAnalytics({ folder: `${dataDir}/killed` }),
  files: openFiles(dataDir),
  clock: systemClock,
  log,
  queue,
  things: { policies: importPolicies },
  actor: { kind: 'system', name: 'test' },
}
const signal = new AbortController().signal
const report = async ({ rows }: Record<string, number>) => void process.stdout.write(`${rows}\n`)
await importSnapshot(parts as Ctx, { projectId, snapshotId }, { signal, report })
process.stdout.write('done\n')
