import { EventEmitter } from 'node:events'
import { type CronItem, Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Ctx } from '../context.ts'
import { openPool } from '../postgres/open-postgres.ts'
import type { JobPayload } from './queue.ts'
import { freeJobsOfTheDead, holdWorkerLock, requeueLostTasks } from './recover-jobs.ts'
import { type ReportFault, runTask } from './run-task.ts'
import type { JobRun } from './work.ts'

/** A job that the clock starts: `at` as crontab writes it, in UTC. */
export type Schedule = { job: string; at: string }

/** The running queue. `stop` ends what runs within seconds; it is run again at the next start. */
export type Runner = { stop(): Promise<void> }

type RunnerOptions = {
  /** The world that jobs get; its actor stands for jobs that no person has asked for. */
  ctx: Ctx
  connection: pg.PoolConfig
  jobs: ReadonlyMap<string, JobRun>
  schedules?: readonly Schedule[]
  concurrency?: number
  reportFault: ReportFault
}

const DEFAULT_CONCURRENCY = 4
/** Errors are reported by us, with a reference; the queue's own words would repeat them on the terminal. */
const silent = new Logger(() => () => {})

/** One job as the queue calls it: a task by its id, anything else as it was added. */
async function runJob(id: string, job: JobRun, payload: JobPayload, options: RunnerOptions, shutdown: AbortSignal) {
  const { ctx, reportFault } = options
  const { taskId } = payload
  if (typeof taskId === 'string') return runTask(ctx, taskId, job, { shutdown, reportFault })
  try {
    await job({ ...ctx, actor: { kind: 'system', name: id } }, payload, { signal: shutdown, report: async () => {} })
  } catch (error) {
    if (!shutdown.aborted) reportFault(ctx.clock.newSecret(6), error)
    throw error
  }
}

function toTaskList(options: RunnerOptions, shutdown: AbortSignal): TaskList {
  const entries = [...options.jobs].map(([id, job]) => [
    id,
    (payload: unknown) => runJob(id, job, (payload ?? {}) as JobPayload, options, shutdown),
  ])
  return Object.fromEntries(entries)
}

const toCron = (schedules: readonly Schedule[]): CronItem[] =>
  schedules.map(({ job, at }) => ({ task: job, match: at, options: { jobKey: `schedule:${job}` } }))

/** A connection whose lock tells other processes that our jobs are not abandoned. */
async function openLiveness(connection: pg.PoolConfig): Promise<pg.Client> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  await freeJobsOfTheDead(client)
  await requeueLostTasks(client)
  return client
}

/** Starts to run jobs, those first that an earlier process left unfinished. Signals stay with main.ts. */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const concurrency = options.concurrency ?? DEFAULT_CONCURRENCY
  const liveness = await openLiveness(options.connection)
  const pool = openPool(options.connection, concurrency + 2)
  const shutdown = new AbortController()
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => void holdWorkerLock(liveness, workerPool.id).catch(() => {}))
  const runner = await run({
    pgPool: pool,
    taskList: toTaskList(options, shutdown.signal),
    parsedCronItems: parseCronItems(toCron(options.schedules ?? [])),
    concurrency,
    noHandleSignals: true,
    logger: silent,
    events,
  })
  return {
    stop: async () => {
      // No more jobs are taken before those that run are told to end, or one put back would be taken again.
      const stopped = runner.stop().catch(() => {})
      shutdown.abort()
      await stopped
      await pool.end()
      await liveness.end().catch(() => {})
    },
  }
}
