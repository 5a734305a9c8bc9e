import { type CaseState, findActing, readCase, type Seat } from '#buying/cases/index.ts'
import { allow } from '#people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { AtCase } from './step.ts'

/**
 * Finds a purchase for whoever has one of the seats in it, and as which party they act: for what stands beside its events.
 * Members go by the policy too; who holds a link is asked by its seat alone.
 */
export async function letAct(ctx: Ctx, { projectId, caseId }: AtCase, seats: readonly Seat[], amountCents?: number) {
  if (ctx.actor.kind !== 'link') await allow(ctx, 'case.act', projectId)
  const found = await readCase(ctx, { projectId, caseId })
  const at: { projectId: string; caseId: string; state: CaseState; amountCents?: number | undefined } = {
    ...{ projectId, caseId, state: found.state, amountCents },
  }
  const { party } = await findActing(ctx, at, seats)
  return { found, party: party! }
}
