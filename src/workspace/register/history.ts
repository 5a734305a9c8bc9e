import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type LoggedEvent, listEvents } from '#platform/log/list-events.ts'
import type { Ref } from '#platform/things.ts'

/** What happened to one thing of a register, newest first; `operation` is the policy of reading it. */
export async function listHistory(
  ctx: Ctx,
  input: { projectId: string; operation: string; thing: Ref; limit?: number },
): Promise<LoggedEvent[]> {
  const { projectId, operation, thing, limit = 50 } = input
  await allow(ctx, operation, projectId)
  return listEvents(ctx, { projectId, thing, limit })
}
