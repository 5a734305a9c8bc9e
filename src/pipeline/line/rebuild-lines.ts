import { listProjects } from '#people/index.ts'
import { findDataset } from '#pipeline/compile/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { JobPayload } from '#platform/queue/queue.ts'
import type { Work } from '#platform/queue/work.ts'
import { runLine } from './run-line.ts'

/** After a restore: makes releases, compiled releases and figures again for every project that had them. */
export async function rebuildLines(ctx: Ctx, _payload: JobPayload, work: Work): Promise<void> {
  for (const { id: projectId } of await listProjects(ctx)) {
    work.signal.throwIfAborted()
    if (await findDataset(ctx, { projectId })) await runLine(ctx, { projectId }, work)
  }
}
