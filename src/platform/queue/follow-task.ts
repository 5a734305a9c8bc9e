import { setTimeout as sleep } from 'node:timers/promises'
import type { Ctx } from '../context.ts'
import { findTask, requestCancel, type Task } from './tasks.ts'

const PERIOD_MS = 200
/** Whether anybody serves is asked this many times less often. */
const EVERY = 5

/** Whether a task is over, however it went. */
export const hasEnded = ({ state }: Pick<Task, 'state'>): boolean => state !== 'waiting' && state !== 'running'

type Following = {
  signal?: AbortSignal
  report?: (task: Task) => void
  /** Whether anybody works on tasks; where nobody does, the task is given as it then stands. */
  isServed?: () => Promise<boolean>
}

/**
 * Watches a task until it has ended and gives it as it then is; `report` sees it on the way. Where the caller is
 * interrupted, the task is asked to stop, and watched until it has.
 */
export async function followTask(
  ctx: Pick<Ctx, 'db' | 'clock'>,
  id: string,
  { signal, report = () => {}, isServed = async () => true }: Following = {},
): Promise<Task> {
  let isAsked = false
  for (let round = 1; ; round += 1) {
    const task = await findTask(ctx, id)
    report(task)
    if (hasEnded(task)) return task
    if (signal?.aborted && !isAsked) {
      isAsked = true
      await requestCancel(ctx, id)
      continue
    }
    if (round % EVERY === 0 && !(await isServed())) return findTask(ctx, id)
    await sleep(PERIOD_MS, undefined, signal && !isAsked ? { signal } : {}).catch(() => {})
  }
}
