import { join } from 'node:path'
import type { Analytics } from './analytics/analytics.ts'
import { openAnalytics } from './analytics/open-analytics.ts'
import { openAuth } from './auth/open-auth.ts'
import { systemClock } from './clock/clock.ts'
import type { Config } from './config.ts'
import type { Ctx, Things } from './context.ts'
import { openFetch } from './fetch/open-fetch.ts'
import { emptyScratch, openFiles } from './files/open-files.ts'
import { joinJobs, schedulesOf, sweepsOf } from './ground-jobs.ts'
import { nameInstance } from './instance.ts'
import { openKeys } from './keys/open-keys.ts'
import { log as eventLog } from './log/record-event.ts'
import { type Sequencer, startSequencer } from './log/start-sequencer.ts'
import { openMail } from './mail/open-mail.ts'
import { UNWALLED } from './postgres/lesser-role.ts'
import { migrate } from './postgres/migrate.ts'
import { openPostgres, type Postgres } from './postgres/open-postgres.ts'
import { queue } from './queue/add-job.ts'
import type { ReportFault } from './queue/run-task.ts'
import { type Runner, startRunner } from './queue/start-runner.ts'
import type { JobRun } from './queue/work.ts'

/** Everything below the rooms, open. */
export type Ground = {
  /** The context of the product itself; requests and jobs get it with their own actor. */
  readonly ctx: Ctx
  /** Starts to run jobs: the rooms' and the ground's own. */
  startJobs(jobs: Record<string, JobRun>): Promise<void>
  /** Ends in order: jobs, the log's sequencer, analytics, PostgreSQL. */
  close(): Promise<void>
}

export type Opening = {
  config: Config
  things: Things
  log: (line: string) => void
  /** Opened by the caller, who closes it; otherwise the data folder's own is opened. */
  analytics?: Analytics
}
type Parts = { postgres: Postgres; analytics?: Analytics; sequencer?: Sequencer; runner?: Runner }

/** Where a data folder's analytics are: a server, or beside everything else. */
export const analyticsOf = (config: Config) =>
  config.CLICKHOUSE_URL ? { url: config.CLICKHOUSE_URL } : { folder: join(config.dataDir, 'clickhouse') }

/** What a process makes of an open database and analytics: the context of the product itself. */
export async function openContext({ config, things }: Opening, db: Ctx['db'], analytics: Analytics): Promise<Ctx> {
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

/** Ends what is open, each part though an earlier one would not end; the first reason is thrown at the end. */
async function closeParts({ runner, sequencer, analytics, postgres }: Parts): Promise<void> {
  const reasons: unknown[] = []
  const ends = [runner?.stop, sequencer?.stop, analytics?.close, postgres.close]
  for (const end of ends) await end?.().catch((error: unknown) => reasons.push(error))
  if (reasons.length > 0) throw reasons[0]
}

/** For machines that sleep at night, when the clock would start these jobs; a command that is over sooner does without. */
const SWEEP_AFTER_MS = 10 * 60_000

async function sweepSoon(ctx: Ctx, jobs: readonly string[]): Promise<void> {
  const runAt = new Date(ctx.clock.now().getTime() + SWEEP_AFTER_MS)
  for (const job of jobs) await ctx.queue.add(ctx, job, {}, { runAt, key: `soon:${job}` })
}

async function prepare(postgres: Postgres, { config }: Opening): Promise<void> {
  await postgres.claimServing()
  await migrate(postgres.owner)
  // Several machines on one server may share their data folder, too: there, none knows what the others work on.
  if (postgres.isEmbedded) emptyScratch(config.dataDir)
}

/** Opens PostgreSQL, the keys, the files and the analytics of one data folder, to serve from it alone. */
export async function openGround(opening: Opening): Promise<Ground> {
  return openGroundOn(await openPostgres(opening.config), opening)
}

/** As `openGround`, on a PostgreSQL that is open; closes it where it fails. */
export async function openGroundOn(postgres: Postgres, opening: Opening): Promise<Ground> {
  const { config, log } = opening
  const reportFault: ReportFault = (reference, error) =>
    log(`${reference} fault: ${error instanceof Error ? error.stack : String(error)}`)
  const parts: Parts = { postgres }
  if (!postgres.isWalled) log(UNWALLED)
  try {
    await prepare(postgres, opening)
    const analytics = opening.analytics ?? (await openAnalytics(analyticsOf(config)))
    if (!opening.analytics) parts.analytics = analytics
    const ctx = await openContext(opening, postgres.db, analytics)
    parts.sequencer = startSequencer(ctx, (error) => reportFault('log', error))
    return {
      ctx,
      startJobs: async (jobs) => {
        const all = joinJobs(jobs)
        const { connection } = postgres
        await sweepSoon(ctx, sweepsOf(all))
        parts.runner = await startRunner({ ctx, connection, jobs: all, schedules: schedulesOf(all), reportFault })
      },
      close: () => closeParts(parts),
    }
  } catch (error) {
    await closeParts(parts).catch(() => {})
    throw error
  }
}
