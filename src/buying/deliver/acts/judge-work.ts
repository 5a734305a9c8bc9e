import { type Moved, type MoveInput, readCase } from '#buying/cases/index.ts'
import { checkInput } from '#lib/check-input.ts'
import { type Ctx, transact } from '#platform/context.ts'
import { deliverRefusals } from '../deliver.errors.ts'
import { deliverySchema, lastDelivery } from './delivery.ts'
import { findLook, isSeenWhole } from './find-look.ts'
import { type AtCase, takeStep } from './step.ts'

/** A verdict and a note on each criterion of a purchase, in its own words. */
export type Verdicts = MoveInput<'work.accepted'>['data']['verdicts']

/** Work that names no code where code was bought is accepted by nobody, whichever way it was handed in (abuse:A33). */
async function checkDelivered(ctx: Ctx, at: AtCase, despite: string): Promise<void> {
  const found = await readCase(ctx, at)
  const delivered = lastDelivery(found)
  if (delivered) checkInput(deliverySchema(found), delivered)
  const look = await findLook(ctx, found)
  if (look && !isSeenWhole(look) && despite.trim() === '') throw deliverRefusals.codeNotSeen()
}

/**
 * Accepts the work: every criterion is met. Whoever does is not the supplier and will not pay. Where code was not seen as it was
 * named, `despite` says how they saw it themselves (abuse:A33).
 */
export function acceptWork(
  ctx: Ctx,
  input: AtCase & { verdicts: Verdicts; despite?: string | undefined },
): Promise<Moved> {
  return transact(ctx, async (ctx) => {
    const { verdicts, projectId, caseId, despite = '' } = input
    await checkDelivered(ctx, { projectId, caseId }, despite)
    return takeStep(ctx, { projectId, caseId, type: 'work.accepted', data: { verdicts, despite } }, 'acceptance')
  })
}

/** Gives the work back to be completed until another day, with a verdict on each criterion. */
export const returnWork = (ctx: Ctx, input: AtCase & { verdicts: Verdicts; deliverBy: string }): Promise<Moved> => {
  const { projectId, caseId, ...data } = input
  return takeStep(ctx, { projectId, caseId, type: 'work.returned', data }, 'return')
}

/** Rejects the work, with a verdict on each criterion; the contract can be ended from then on. */
export const rejectWork = (ctx: Ctx, input: AtCase & { verdicts: Verdicts }): Promise<Moved> => {
  const { projectId, caseId, ...data } = input
  return takeStep(ctx, { projectId, caseId, type: 'work.rejected', data }, 'rejection')
}

/** Gives the supplier more time, with the reason. */
export const extendDelivery = (ctx: Ctx, input: AtCase & { deliverBy: string; reason: string }): Promise<Moved> => {
  const { projectId, caseId, ...data } = input
  return takeStep(ctx, { projectId, caseId, type: 'delivery.extended', data }, 'extension')
}

/** Disputes a purchase, by a supplier: the award and the payment wait until it is settled. */
export const raiseDispute = (ctx: Ctx, input: AtCase & { text: string }): Promise<Moved> => {
  const { projectId, caseId, text } = input
  return takeStep(ctx, { projectId, caseId, type: 'dispute.raised', data: { text } }, 'dispute')
}

/** Settles a dispute, by an officer. */
export const settleDispute = (ctx: Ctx, input: AtCase & { outcome: string }): Promise<Moved> => {
  const { projectId, caseId, outcome } = input
  return takeStep(ctx, { projectId, caseId, type: 'dispute.settled', data: { outcome } }, 'dispute-outcome')
}
