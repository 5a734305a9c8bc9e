import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '#lib/app-error.ts'
import type { Ctx } from '#platform/context.ts'
import { findTask, listTasks } from '#platform/queue/tasks.ts'
import type { Progress } from './progress.ts'

const LOOK_AGAIN_MS = 150

const notDone = (words: string, message: string | null) =>
  new AppError({
    code: 'demonstration.step-failed',
    kind: 'unavailable',
    message: `${words} did not succeed: ${message ?? 'it was cancelled.'} Start Fairlead again to go on from here.`,
  })

/** Follows a task to its end, passing its counts on. Throws `demonstration.step-failed` where it fails or is cancelled. */
export async function waitForTask(ctx: Ctx, taskId: string, words: string, progress: Progress): Promise<void> {
  for (;;) {
    const task = await findTask(ctx, taskId)
    await progress.report(words, task.counts)
    if (task.state === 'done') return
    if (task.state === 'failed' || task.state === 'cancelled') throw notDone(words, task.message)
    await sleep(LOOK_AGAIN_MS, undefined, { signal: progress.signal })
  }
}

/** The task of this kind that an earlier start has left in the queue; undefined where there is none. */
export async function findUnfinished(ctx: Ctx, projectId: string, kind: string): Promise<string | undefined> {
  const [newest] = await listTasks(ctx, projectId, { kind, limit: 1 })
  return newest?.state === 'waiting' || newest?.state === 'running' ? newest.id : undefined
}
