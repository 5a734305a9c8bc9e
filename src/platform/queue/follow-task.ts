import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from '../context.ts'
import { findTask, requestCancel, type Task } from './tasks.ts'

const PERIOD_MS = 200

const hasEnded = ({ state }: Task) => state !== 'waiting' && state !== 'running'

/**
 * Watches a task until it has ended and gives it as it then is; `report` sees it on the way. Where the caller is
 * interrupted, the task is asked to stop, and watched until it has.
 */
export async function followTask(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  id: string,
  { signal, report = () => {} }: { signal?: AbortSignal; report?: (task: Task) => void } = {},
): Promise<Task> {
  let isAsked = false
  for (;;) {
    const task = await findTask(ctx, id)
    report(task)
    if (hasEnded(task)) return task
    if (signal?.aborted && !isAsked) {
      isAsked = true
      await requestCancel(ctx, id)
    } else await sleep(PERIOD_MS, undefined, signal && !isAsked ? { signal } : {}).catch(() => {})
  }
}
