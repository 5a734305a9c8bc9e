import { isAppError } from '#lib/app-error.ts'
import { type Ctx, transact } from '../context.ts'
import { explainFullDisk } from '../files/full-disk.ts'
import { isConnectionLost } from '../postgres/connection-lost.ts'
import { claimTask, endTask, releaseTask, type TaskRow } from './tasks.store.ts'
import { enqueueTask } from './tasks.ts'
import { watchTask } from './watch-task.ts'
import type { JobRun } from './work.ts'

/** A task that was cut short this often, by an end of the program or a lost database, is not tried again. */
const MAX_ATTEMPTS = 3

/** Keeps a fault for whoever runs the server, under the reference that the person is shown. */
export type ReportFault = (reference: string, error: unknown) => void

/** The task waits again, and its job with it, unless another process has taken it over. */
function putBack(ctx: Ctx, task: TaskRow, isCounted: boolean): Promise<void> {
  return transact(ctx, async (ctx) => {
    if (await releaseTask(ctx.db, task, { isCounted })) await enqueueTask(ctx, task)
  })
}

function explain(ctx: Ctx, fault: unknown, reportFault: ReportFault): string {
  const error = explainFullDisk(fault)
  if (isAppError(error)) return error.message
  const reference = ctx.clock.newSecret(6)
  reportFault(reference, error)
  return `Something went wrong that should not have. The reference is ${reference}.`
}

type Options = { shutdown: AbortSignal; reportFault: ReportFault }

/** Keeps how work ended that did not come to its end: asked to stop, put off by us, or failed. */
async function settle(ctx: Ctx, task: TaskRow, error: unknown, isCancelled: boolean, options: Options): Promise<void> {
  const now = ctx.clock.now()
  if (isCancelled) return endTask(ctx.db, task, { state: 'cancelled', now })
  if (options.shutdown.aborted) return putBack(ctx, task, false)
  if (isConnectionLost(error)) return putBack(ctx, task, true)
  return endTask(ctx.db, task, { state: 'failed', now, message: explain(ctx, error, options.reportFault) })
}

/**
 * Runs one task to its end and keeps how it ended. Work is repeated from its start where a crash, a shutdown or a lost
 * database cut it short; cancelled and failed tasks end for good. Throws where not even that can be kept: the queue
 * then asks again.
 */
export async function runTask(ctx: Ctx, taskId: string, run: JobRun, options: Options): Promise<void> {
  const task = await claimTask(ctx.db, taskId, ctx.clock.now())
  if (!task) return
  if (task.attempts > MAX_ATTEMPTS) {
    const message = `It was cut short ${MAX_ATTEMPTS} times and was given up.`
    return endTask(ctx.db, task, { state: 'failed', now: ctx.clock.now(), message })
  }
  const watched = watchTask(ctx.db, task.id, options.shutdown)
  try {
    await run({ ...ctx, actor: task.started_by }, task.input, watched.work)
  } catch (error) {
    await watched.end()
    return settle(ctx, task, error, watched.isCancelled(), options)
  }
  await watched.end()
  await endTask(ctx.db, task, { state: 'done', now: ctx.clock.now() })
}
