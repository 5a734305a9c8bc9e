import { z } from 'zod'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'
import { compileReleases } from './compile-releases.ts'

const payloadSchema = z.object({ projectId: z.string() })

/** Starts to compile a project's releases, as a task that tells how far it is and can be cancelled. */
export async function startCompile(ctx: Ctx, { projectId }: { projectId: string }): Promise<Task> {
  await allow(ctx, 'compile.start', projectId)
  return startTask(ctx, { projectId, kind: 'compile.run', input: { projectId } })
}

/** Does what `startCompile` has asked for. */
export async function runCompile(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  await compileReleases(ctx, payloadSchema.parse(payload), work)
}
