import { makeCaseLink, readCase } from '#buying/cases/index.ts'
import { asProduct } from '#buying/offers/index.ts'
import { allow } from '#people/index.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { insertAsk, selectWaiting, updateAsk } from './award.store.ts'
import type { Which } from './needed.ts'

/** Asks the supplier whom the ladder has reached, once, by a link in its seat. Gives whether somebody was asked. */
export async function askReached(ctx: Ctx, { projectId, caseId }: Which): Promise<boolean> {
  const { state } = await readCase(ctx, { projectId, caseId })
  const reached = state.stage === 'selected' && !state.isAwardAccepted ? state.ladder[state.reached] : undefined
  if (!reached || state.lane !== 'open') return false
  const { supplierId } = reached
  if (!(await insertAsk(ctx.db, { caseId, supplierId, at: ctx.clock.now() }))) return false
  const due = state.due?.at
  const inTime = due && { until: due.slice(0, 10), occasion: { about: 'award', at: due } as const }
  const asked = { projectId, caseId, partyId: supplierId, seat: 'supplier' as const, ...inTime }
  const { linkId } = await makeCaseLink(asProduct(ctx), asked)
  await updateAsk(ctx.db, { caseId, supplierId, linkId })
  return true
}

/** Time passes an award on without anybody being there: whoever comes next is asked within a minute. */
export async function askInTime(ctx: Ctx): Promise<void> {
  await allow(ctx, 'award.time')
  for (const which of await selectWaiting(ctx.db)) await transact(ctx, (ctx) => askReached(ctx, which))
}
