import type { Ctx } from '#platform/context.ts'
import { listHiddenThings } from '#platform/describe-things.ts'
import { findSight } from '#workspace/index.ts'
import type { Report } from './report.ts'

/**
 * Of reports those that whoever asks may know of: none made from what the agreement in force keeps from them, and none that is
 * such a work product itself.
 */
export async function keepSeenReports(ctx: Ctx, projectId: string, reports: readonly Report[]): Promise<Report[]> {
  const sight = await findSight(ctx, projectId)
  if (!sight.isNarrow) return [...reports]
  const sources = reports.flatMap(({ source }) => source ?? [])
  const hidden = await listHiddenThings(ctx, projectId, sources)
  return reports.filter(({ kind, source }) => sight.sees([kind], false) && !(source && hidden.has(source)))
}
