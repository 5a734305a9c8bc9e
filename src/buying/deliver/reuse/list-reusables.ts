import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type Reusable, selectReusables } from './reuse.store.ts'

/** What was bought and can be used again, the newest first; those with the words where some are asked for. */
export async function listReusables(
  ctx: Ctx,
  { projectId, words }: { projectId: string; words?: string | undefined },
): Promise<Reusable[]> {
  await allow(ctx, 'reuse.read', projectId)
  return selectReusables(ctx.db, projectId, words)
}
