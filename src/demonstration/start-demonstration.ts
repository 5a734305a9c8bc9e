import { z } from 'zod'
import type { Ctx } from '#platform/context.ts'
import { findTaskByKey } from '#platform/queue/tasks.store.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { JobRun } from '#platform/queue/work.ts'
import { seedDemonstration } from './seed-demonstration.ts'
import { asDemonstration, seedPeople } from './seed-people.ts'

const KIND = 'demonstration.fill'
const keyOf = (attempt: number) => `attempt-${attempt}`

const payloadSchema = z.object({ processes: z.number().optional() })

/** Does what `startDemonstration` has asked for. */
export const fillDemonstration: JobRun = (ctx, payload, work) =>
  seedDemonstration(ctx, { processes: payloadSchema.parse(payload).processes ?? 20_000 }, work)

/** Prepares the demonstration at each start: its people at once, the rest as work in the background; gives that task. */
export async function startDemonstration(ctx: Ctx, input: { processes?: number } = {}): Promise<Task> {
  const system = asDemonstration(ctx)
  await seedPeople(system)
  // One that failed or was cancelled is followed by another, which goes on where the last one ended.
  for (let attempt = 1; ; attempt += 1) {
    const task = await startTask(system, { kind: KIND, input, key: keyOf(attempt) })
    if (task.state !== 'failed' && task.state !== 'cancelled') return task
  }
}

/** How far the demonstration is filled; undefined before its first start. `words` say what is done, or why it ended. */
export type DemonstrationProgress = { state: Task['state']; words: string; step: number; steps: number }

/** Tells how far filling the demonstration is, for its home page. */
export async function findDemonstrationProgress(ctx: Ctx): Promise<DemonstrationProgress | undefined> {
  let newest: DemonstrationProgress | undefined
  for (let attempt = 1; ; attempt += 1) {
    const task = await findTaskByKey(ctx.db, KIND, null, keyOf(attempt))
    if (!task) return newest
    const { state, message, counts } = task
    newest = { state, words: message ?? '', step: counts.step ?? 0, steps: counts.steps ?? 0 }
  }
}
