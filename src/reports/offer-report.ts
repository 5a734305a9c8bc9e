import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { listReports } from './find-reports.ts'
import type { Report } from './report.ts'
import { refusals } from './reports.errors.ts'
import { updateReport } from './reports.store.ts'

/** Whether a paper can go out with the project's pages: one of registers or of a meeting, frozen since that is possible. */
export const canGoOut = ({ kind, textSha256 }: Pick<Report, 'kind' | 'textSha256'>): boolean =>
  kind !== 'document' && textSha256 !== undefined

/**
 * Says whether a paper of registers or of a meeting goes out with the project's pages, from the next publication on. What of it
 * may leave the project is decided there. Throws `reports.no-such-report`, `reports.goes-with-document`, `reports.frozen-before`.
 */
export function offerReport(
  ctx: Ctx,
  { projectId, reportId, isForAll }: { projectId: string; reportId: string; isForAll: boolean },
): Promise<void> {
  return transact(ctx, async (ctx) => {
    await allow(ctx, 'report.offer', projectId)
    const report = (await listReports(ctx, { projectId })).find(({ id }) => id === reportId)
    if (!report) throw refusals.noSuchReport()
    if (report.kind === 'document') throw refusals.goesWithDocument()
    if (!canGoOut(report)) throw refusals.frozenBefore()
    if (report.isForAll === isForAll) return
    await updateReport(ctx.db, report.id, { isForAll })
    const type = isForAll ? 'report.offered' : 'report.kept'
    await ctx.log.record(ctx, { type, thing: `report:${report.id}`, projectId })
  })
}
