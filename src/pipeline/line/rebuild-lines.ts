import { listProjects } from '#people/index.ts'
import { findDataset } from '#pipeline/compile/index.ts'
import { loadMissing } from '#pipeline/import/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import { listTasks, startTask } from '#platform/queue/tasks.ts'
import type { Work } from '#platform/queue/work.ts'
import { payloadSchema, runLine } from './run-line.ts'

const REBUILD_ONE = 'line.rebuild-project'

const isUnderWay = async (ctx: Ctx, projectId: string) =>
  (await listTasks(ctx, projectId, { kind: REBUILD_ONE })).some(({ endedAt }) => endedAt === null)

/**
 * After a restore: starts a task for every project, so that one that fails stops no other, each is shown where the
 * project's work is, and whatever somebody starts meanwhile waits for it.
 */
export async function rebuildLines(ctx: Ctx, _payload: JobPayload, work: Work): Promise<void> {
  for (const { id: projectId } of await listProjects(ctx)) {
    work.signal.throwIfAborted()
    if (await isUnderWay(ctx, projectId)) continue
    await startTask(ctx, { projectId, kind: REBUILD_ONE, input: { projectId } })
  }
}

/** Loads a project's rows again, and makes what had been made of them: releases, compiled releases, figures. */
export async function rebuildLine(ctx: Ctx, payload: JobPayload, work: Work): Promise<void> {
  const { projectId } = payloadSchema.parse(payload)
  if (await findDataset(ctx, { projectId })) await runLine(ctx, { projectId }, work)
  else await loadMissing(ctx, { projectId }, work)
}
