import { isAppError } from '#lib/app-error.ts'
import type { Ctx } from '../context.ts'
import { explainFullDisk } from '../files/full-disk.ts'
import { claimTask, endTask, releaseTask, type TaskRow } from './tasks.store.ts'
import { enqueueTask } from './tasks.ts'
import { watchTask } from './watch-task.ts'
import type { JobRun } from './work.ts'

/** A task that ended the whole process this often is not tried again. */
const MAX_ATTEMPTS = 3

/** Keeps a fault for whoever runs the server, under the reference that the person is shown. */
export type ReportFault = (reference: string, error: unknown) => void

/** Ended by us: the task waits again, and its job with it, for the next start. */
async function putBack(ctx: Ctx, task: TaskRow): Promise<void> {
  await releaseTask(ctx.db, task.id)
  await enqueueTask(ctx, task)
}

function explain(ctx: Ctx, fault: unknown, reportFault: ReportFault): string {
  const error = explainFullDisk(fault)
  if (isAppError(error)) return error.message
  const reference = ctx.clock.newSecret(6)
  reportFault(reference, error)
  return `Something went wrong that should not have. The reference is ${reference}.`
}

/**
 * Runs one task to its end and keeps how it ended. Work is repeated from its start where a crash or a shutdown cut it
 * short; cancelled and failed tasks end for good.
 */
export async function runTask(
  ctx: Ctx,
  taskId: string,
  run: JobRun,
  options: { shutdown: AbortSignal; reportFault: ReportFault },
): Promise<void> {
  const task = await claimTask(ctx.db, taskId, ctx.clock.now())
  if (!task) return
  const end = (state: 'done' | 'failed' | 'cancelled', message?: string) =>
    endTask(ctx.db, task.id, { state, now: ctx.clock.now(), ...(message === undefined ? {} : { message }) })
  if (task.attempts > MAX_ATTEMPTS) return end('failed', `It ended the program ${MAX_ATTEMPTS} times and was given up.`)
  const watched = watchTask(ctx.db, task.id, options.shutdown)
  try {
    await run({ ...ctx, actor: task.started_by }, task.input, watched.work)
    await watched.end()
    await end('done')
  } catch (error) {
    await watched.end()
    if (watched.isCancelled()) await end('cancelled')
    else if (options.shutdown.aborted) await putBack(ctx, task)
    else await end('failed', explain(ctx, error, options.reportFault))
  }
}
