import type { EventData, Moved } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type AtCase, takeStep } from './step.ts'

/**
 * Proposes to end a contract without blame: which criteria are met as the work stands, and the part that is paid, in hundredths
 * of a percent. An officer decides.
 */
export const proposeTermination = (
  ctx: Ctx,
  input: AtCase & { percentBp: number; reason: string; done?: string[] },
): Promise<Moved> => {
  const { projectId, caseId, percentBp, reason, done = [] } = input
  const data = { percentBp, reason, done }
  return takeStep(ctx, { projectId, caseId, type: 'termination.proposed', data }, 'termination-proposal')
}

/** Refuses to end a contract as it was proposed, by an officer; the work goes on. */
export const refuseTermination = (ctx: Ctx, input: AtCase & { reason: string }): Promise<Moved> => {
  const { projectId, caseId, reason } = input
  return takeStep(ctx, { projectId, caseId, type: 'termination.refused', data: { reason } }, 'termination-refusal')
}

/**
 * Ends a contract early: for `default`, after the day of delivery or a rejection, nothing is owed (invariant:I11); for
 * `convenience`, by the officer who agrees, the part that was proposed.
 */
export const terminate = (ctx: Ctx, input: AtCase & EventData<'contract.terminated'>): Promise<Moved> => {
  const { projectId, caseId, kind, percentBp, reason } = input
  const data = { kind, percentBp: kind === 'default' ? 0 : percentBp, reason }
  return takeStep(ctx, { projectId, caseId, type: 'contract.terminated', data }, 'termination')
}
