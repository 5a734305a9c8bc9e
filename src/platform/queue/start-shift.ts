import { EventEmitter } from 'node:events'
import { type CronItem, Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import type { Ctx } from '../context.ts'
import { openPool } from '../postgres/open-postgres.ts'
import { openLiveness } from './liveness.ts'
import type { JobPayload } from './queue.ts'
import { type ReportFault, runTask } from './run-task.ts'
import type { JobRun } from './work.ts'

/** A job that the clock starts: `at` as crontab writes it, in UTC. */
export type Schedule = { job: string; at: string }

export type RunnerOptions = {
  /** The world that jobs get; its actor stands for jobs that no person has asked for. */
  ctx: Ctx
  connection: pg.PoolConfig
  jobs: ReadonlyMap<string, JobRun>
  schedules?: readonly Schedule[]
  concurrency?: number
  reportFault: ReportFault
}

/** The queue at work over connections of its own. */
export type Shift = {
  /** Resolves where it cannot go on: its connections are lost. Jobs may still run until it is ended. */
  readonly over: Promise<void>
  /** Tells what runs to end, and waits until it has. */
  end(): Promise<void>
}

const DEFAULT_CONCURRENCY = 4
/** Errors are reported by us, with a reference; the queue's own words would repeat them on the terminal. */
const silent = new Logger(() => () => {})
/**
 * How a job went is written in batches of one moment. Without batches the queue leaves the writing to itself, and one
 * that fails ends the whole process as an unhandled rejection.
 */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }

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

/** The jobs as the queue wants them; those that run stand in `running`. */
function toTaskList(options: RunnerOptions, shutdown: AbortSignal, running: Set<Promise<unknown>>): TaskList {
  const entries = [...options.jobs].map(([id, job]) => [
    id,
    async (payload: unknown) => {
      const one = runJob(id, job, (payload ?? {}) as JobPayload, options, shutdown)
      running.add(one)
      await one.finally(() => running.delete(one))
    },
  ])
  return Object.fromEntries(entries)
}

const toCron = (schedules: readonly Schedule[]): CronItem[] =>
  schedules.map(({ job, at }) => ({ task: job, match: at, options: { jobKey: `schedule:${job}` } }))

/** Begins to run jobs, those first that were left unfinished. Signals stay with main.ts. */
export async function startShift(options: RunnerOptions): Promise<Shift> {
  const { connection, schedules = [], concurrency = DEFAULT_CONCURRENCY } = options
  const liveness = await openLiveness(connection)
  const pool = openPool(connection, concurrency + 2)
  const shutdown = new AbortController()
  const running = new Set<Promise<unknown>>()
  const letGo = async () => {
    await pool.end()
    await liveness.end()
  }
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => void liveness.hold(workerPool.id).catch(() => {}))
  const taskList = toTaskList(options, shutdown.signal, running)
  const parsedCronItems = parseCronItems(toCron(schedules))
  const queue = { pgPool: pool, taskList, parsedCronItems, concurrency, noHandleSignals: true, logger: silent, events }
  const runner = await run({ ...queue, preset }).catch(async (error) => {
    await letGo()
    throw error
  })
  return {
    over: Promise.race([liveness.lost, runner.promise.catch(() => {})]),
    end: async () => {
      // No more jobs are taken before those that run are told to end, or one put back would be taken again.
      const stopped = runner.stop().catch(() => {})
      shutdown.abort()
      await stopped
      await Promise.allSettled(running)
      await letGo()
    },
  }
}
