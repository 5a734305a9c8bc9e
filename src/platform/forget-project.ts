import { z } from 'zod'
import { dropProjectDatabase } from './analytics/project-database.ts'
import type { Ctx } from './context.ts'
import type { JobPayload } from './queue/queue.ts'

const payloadSchema = z.object({ projectId: z.uuid() })

/** Job `platform.forget-project`: drops the analytics of a removed project, and what was made from its files. */
export async function forgetProject(ctx: Ctx, payload: JobPayload): Promise<void> {
  const { projectId } = payloadSchema.parse(payload)
  await dropProjectDatabase(ctx.analytics, projectId)
  await ctx.files.forgetDerived(projectId)
}
