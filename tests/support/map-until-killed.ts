// A process that maps a project's sources and prints each report, so that a test can kill it in the middle.
import { Kysely, PostgresDialect } from 'kysely'
import { contributions, mapSources } from '#pipeline/map/index.ts'
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

const { connection, dataDir, projectId } = JSON.parse(process.argv[2]!)
const pool = openPool({ ...connection, types }, 2)
const policies = new Map([...importPolicies, ...contributions.policies.map((each) => [each.operation, each] as const)])
const parts: Partial<Ctx> = {
  config: readConfig({}, { dataDir }),
  db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
  analytics: await openAnalytics({ folder: `${dataDir}/killed` }),
  files: openFiles(dataDir),
  clock: systemClock,
  log,
  queue,
  things: { policies },
  actor: { kind: 'system', name: 'test' },
}
const signal = new AbortController().signal
const report = async (counts: object, message = '') =>
  void process.stdout.write(`${message}${JSON.stringify(counts)}\n`)
await mapSources(parts as Ctx, { projectId }, { signal, report })
process.stdout.write('done\n')
