import { join } from 'node:path'
import type { Analytics } from './analytics/analytics.ts'
import { openAnalytics } from './analytics/open-analytics.ts'
import { openAuth } from './auth/open-auth.ts'
import { systemClock } from './clock/clock.ts'
import type { Config } from './config.ts'
import type { Ctx } from './context.ts'
import { openFetch } from './fetch/open-fetch.ts'
import { emptyScratch, openFiles } from './files/open-files.ts'
import { nameInstance } from './instance.ts'
import { openKeys } from './keys/open-keys.ts'
import { log as eventLog } from './log/record-event.ts'
import { startSequencer } from './log/start-sequencer.ts'
import { openMail } from './mail/open-mail.ts'
import { migrate } from './postgres/migrate.ts'
import { openPostgres } from './postgres/open-postgres.ts'
import { queue } from './queue/add-job.ts'
import { type Runner, startRunner } from './queue/start-runner.ts'
import type { JobRun } from './queue/work.ts'
import type { Things } from './things.ts'

/** Everything below the rooms, open. */
export type Ground = {
  /** The context of the product itself; requests and jobs get it with their own actor. */
  readonly ctx: Ctx
  /** Starts to run jobs: the rooms' and the ground's own. */
  startJobs(jobs: Record<string, JobRun>): Promise<void>
  /** Ends in order: jobs, the log's sequencer, analytics, PostgreSQL. */
  close(): Promise<void>
}

type Opening = { config: Config; things: Things; log: (line: string) => void }

const analyticsOf = (config: Config) =>
  config.CLICKHOUSE_URL ? { url: config.CLICKHOUSE_URL } : { folder: join(config.dataDir, 'clickhouse') }

async function openContext({ config, things }: Opening, db: Ctx['db'], analytics: Analytics): Promise<Ctx> {
  const keys = await openKeys(db, config.masterKeyFile)
  const parts = { config, db, keys, clock: systemClock }
  await nameInstance(parts)
  return {
    ...parts,
    analytics,
    files: openFiles(config.dataDir),
    queue,
    mail: openMail(queue, config.SMTP_URL !== undefined),
    fetch: openFetch(),
    auth: openAuth({ ...parts, url: config.url }),
    log: eventLog,
    things,
    actor: { kind: 'system', name: 'fairlead' },
  }
}

/** Opens PostgreSQL, the keys, the files and the analytics of one data folder, to serve from it alone. */
export async function openGround(opening: Opening): Promise<Ground> {
  const { config, log } = opening
  const reportFault = (reference: string, error: unknown) =>
    log(`${reference} fault: ${error instanceof Error ? error.stack : String(error)}`)
  const postgres = await openPostgres(config)
  try {
    await postgres.claimServing()
    await migrate(postgres.pool)
    emptyScratch(config.dataDir)
    const analytics = await openAnalytics(analyticsOf(config))
    const ctx = await openContext(opening, postgres.db, analytics)
    const sequencer = startSequencer(ctx, (error) => reportFault('log', error))
    let runner: Runner | undefined
    return {
      ctx,
      startJobs: async (jobs) => {
        const byId = new Map(Object.entries(jobs))
        runner = await startRunner({ ctx, connection: postgres.connection, jobs: byId, reportFault })
      },
      close: async () => {
        await runner?.stop()
        await sequencer.stop()
        await analytics.close()
        await postgres.close()
      },
    }
  } catch (error) {
    await postgres.close()
    throw error
  }
}
