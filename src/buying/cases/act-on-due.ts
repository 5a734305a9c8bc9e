import { isAppError } from '#lib/app-error.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { moveCase } from './acts/move-case.ts'
import { selectDue } from './cases.store.ts'

const MOST = 200

/**
 * Lets time act: what is due happens once, in the order of its due time. Whoever was faster (a supplier who accepted in the
 * last second) has moved the case, and the time asks for nothing any more. What closes sealed offers is the offers room's.
 */
export async function actOnDue(ctx: Ctx): Promise<void> {
  await allow(ctx, 'case.time')
  for (const { id: caseId, projectId, event } of await selectDue(ctx.db, ctx.clock.now(), MOST)) {
    if (event !== 'award.lapsed' && event !== 'delivery.overdue') continue
    try {
      await moveCase(ctx, { projectId, caseId, type: event, data: {} })
    } catch (error) {
      if (!isAppError(error)) throw error
    }
  }
}
