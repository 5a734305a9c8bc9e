import type { Moved } from '#buying/cases/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type AtCase, takeStep } from './step.ts'

/** Bills the work, by the supplier: at most what was agreed, with tax. */
export const receiveInvoice = (ctx: Ctx, input: AtCase & { totalCents: number; number: string }): Promise<Moved> => {
  const { projectId, caseId, totalCents, number } = input
  const data = { totalCents, number }
  return takeStep(ctx, { projectId, caseId, type: 'invoice.received', data }, 'invoice')
}

/** Sends an invoice back to the supplier, who sends another one, by whoever would approve its payment. */
export const returnInvoice = (ctx: Ctx, input: AtCase & { reason: string }): Promise<Moved> => {
  const { projectId, caseId, reason } = input
  return takeStep(ctx, { projectId, caseId, type: 'invoice.returned', data: { reason } }, 'invoice-return')
}

/** Approves the payment of the invoice; whoever does will not pay it. */
export const approvePayment = (ctx: Ctx, input: AtCase & { amountCents: number }): Promise<Moved> => {
  const { projectId, caseId, amountCents } = input
  return takeStep(ctx, { projectId, caseId, type: 'payment.approved', data: { amountCents } }, 'payment-approval')
}
