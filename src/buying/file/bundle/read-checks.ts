import type { FoundCase } from '#buying/cases/index.ts'
import { listChecks, type StoredCheck } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'

/** Whoever reads a purchase was let in before, also by a link to it; its checks are part of it. */
const asProduct = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', name: 'case-file' } })

/** The checks that a purchase names, as they were kept, in the order in which they were made. */
export async function readChecks(ctx: Ctx, { id, projectId, events }: FoundCase): Promise<StoredCheck[]> {
  const kept = await listChecks(asProduct(ctx), { projectId, subject: `case:${id}` })
  const byId = new Map(kept.map((check) => [check.id, check]))
  const named = events.flatMap((event) => (event.type === 'case.checked' ? [event.data.checkId] : []))
  return [...new Set(named)].flatMap((id) => byId.get(id) ?? [])
}
