import { z } from 'zod'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { startTask, type Task } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'
import { validateReleases } from './validate-releases.ts'

const payloadSchema = z.object({ projectId: z.string() })

/** Starts to check a project's releases, as a task that tells how far it is and can be cancelled. */
export async function startValidate(ctx: Ctx, { projectId }: { projectId: string }): Promise<Task> {
  await allow(ctx, 'validate.start', projectId)
  return startTask(ctx, { projectId, kind: 'validate.run', input: { projectId } })
}

/** Does what `startValidate` has asked for. */
export async function runValidate(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  await validateReleases(ctx, payloadSchema.parse(payload), work)
}
