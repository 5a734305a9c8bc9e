import { moveCase } from '#buying/cases/index.ts'
import { acceptWork, approvePayment, deliverWork, receiveInvoice } from '#buying/deliver/index.ts'
import { type BuyingWorld, smallFix } from './buying-world.ts'

/** What a small fix costs with the highest tax. */
export const TOTAL = 460_000
export const code = {
  repository: 'https://code.example/permit-form',
  commit: '0123456789abcdef0123456789abcdef01234567',
  licence: 'MIT',
  words: 'The form, with its tests.',
}
export const verdictsOf = (met: boolean) =>
  smallFix.criteria.map((criterion) => ({ criterion, met, note: met ? 'Tried it.' : 'Stops at the date.' }))

/** A small buy up to a point of its way, delivered and paid for through this room. */
export async function walkBuy(
  world: BuyingWorld,
  upTo: 'ordered' | 'delivered' | 'accepted' | 'invoiced' | 'approved',
) {
  const { projectId, ana, max, supplier, open, check, confirmFunds, byLink } = world
  const caseId = await open()
  const at = { projectId, caseId }
  const steps: Record<typeof upTo, () => Promise<unknown>> = {
    ordered: async () => {
      await moveCase(ana.ctx, { ...at, type: 'case.described', data: smallFix })
      await confirmFunds(caseId, TOTAL)
      await check(caseId, 'order', TOTAL)
      const choice = { supplierId: supplier, priceCents: 400_000, isDirect: true, reason: 'They wrote the form.' }
      await moveCase(ana.ctx, { ...at, type: 'supplier.chosen', data: choice })
      await moveCase(ana.ctx, { ...at, type: 'order.placed', data: {} })
    },
    delivered: () => byLink(caseId, supplier, 'supplier', (ctx) => deliverWork(ctx, { ...at, ...code })),
    accepted: () => acceptWork(ana.ctx, { ...at, verdicts: verdictsOf(true) }),
    invoiced: () =>
      byLink(caseId, supplier, 'supplier', (ctx) =>
        receiveInvoice(ctx, { ...at, totalCents: TOTAL, number: '2026-1' }),
      ),
    approved: async () => {
      await approvePayment(max.ctx, { ...at, amountCents: TOTAL })
      await check(caseId, 'pay', TOTAL)
    },
  }
  for (const [step, run] of Object.entries(steps)) {
    await run()
    if (step === upTo) break
  }
  return at
}
