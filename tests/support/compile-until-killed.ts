// A process that compiles a project, says when it has merged a part, and waits there to be killed.
import { Kysely, PostgresDialect } from 'kysely'
import { compileReleases, contributions } from '#pipeline/compile/index.ts'
import { contributions as map } from '#pipeline/map/index.ts'
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
const policies = new Map([
  ...importPolicies,
  ...[...map.policies, ...contributions.policies].map((policy) => [policy.operation, policy] as const),
])
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
const report = () => {
  process.stdout.write('merging\n')
  return new Promise<void>(() => {})
}
await compileReleases(parts as Ctx, { projectId }, { signal: new AbortController().signal, report })
