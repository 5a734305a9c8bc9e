import { Readable } from 'node:stream'
import { addParty, type EventType, type Moment, moveCase } from '#buying/cases/index.ts'
import { findActiveRuleset, runCheck } from '#buying/guardrails/index.ts'
import type { Ctx } from '#platform/context.ts'
import { adoptRules } from './adopted-rules.ts'
import { type BuyingWorld, smallFix } from './buying-world.ts'

const TOTAL = 460_000
const reason = 'It is the one supplier who knows the form, and the price is below the last one.'
const met = smallFix.criteria.map((criterion) => ({ criterion, met: true, note: '' }))

/** A small buy from the first word to the last, each step by whoever takes it; the clock goes on by an hour a step. */
export async function finishPurchase(world: BuyingWorld): Promise<{ caseId: string; supplier: string }> {
  const { ctx, projectId, ana, max, cleo, lead } = world
  const supplier = await addParty(lead.ctx, {
    ...{ projectId, name: 'Sam Works', organisation: 'Small Works Ltd', address: 'sam@small-works.example' },
  })
  if (!(await findActiveRuleset(lead.ctx, projectId))) {
    await adoptRules(lead.ctx, projectId)
  }
  const caseId = await world.open()
  const move = async (as: Ctx, type: EventType, data: unknown) => {
    ctx.clock.advance(3_600_000)
    await moveCase(as, { projectId, caseId, type, data } as never)
  }
  /** A kept check on few facts; the purchase goes on as if the rules had had all of them. */
  const check = async (moment: Moment) => {
    const { id: checkId, rulesetHash } = await runCheck(ctx, {
      ...{ projectId, subject: `case:${caseId}`, moment },
      facts: { price: { value: smallFix.priceCents, from: 'case', at: '2026-06-01' } },
    })
    await move(ctx, 'case.checked', { checkId, moment, outcome: 'allow', totalCents: TOTAL, rulesetHash })
  }
  const bySupplier = (type: EventType, data: unknown) =>
    world.byLink(caseId, supplier.id, 'supplier', (as) => move(as, type, data))
  await move(ana.ctx, 'case.described', smallFix)
  await check('funds')
  await move(max.ctx, 'funds.confirmed', { amountCents: 500_000, reference: 'Reserved in 4100-22' })
  await check('order')
  await move(ana.ctx, 'offer.asked', { supplierId: supplier.id, until: '2026-12-01' })
  await bySupplier('offer.given', { supplierId: supplier.id, priceCents: 400_000, words: 'We can start at once.' })
  await move(ana.ctx, 'supplier.chosen', { supplierId: supplier.id, priceCents: 400_000, isDirect: false, reason })
  await move(ana.ctx, 'order.placed', { words: 'As offered.', document: await keepOrder(ctx, caseId) })
  await bySupplier('work.delivered', {
    repository: 'https://code.example/forms',
    commit: 'b'.repeat(40),
    licence: 'MIT',
  })
  await move(ana.ctx, 'work.accepted', { verdicts: met })
  await bySupplier('invoice.received', { totalCents: TOTAL, number: '2026-17' })
  await move(max.ctx, 'payment.approved', { amountCents: TOTAL })
  await check('pay')
  await move(cleo.ctx, 'payment.made', { amountCents: TOTAL, key: 'pay-1', reference: 'Card' })
  await move(cleo.ctx, 'payment.reconciled', {})
  await move(ana.ctx, 'case.completed', { lessons: 'Ask earlier.' })
  return { caseId, supplier: supplier.id }
}

/** Keeps a document that an event names, as the rooms do. */
async function keepOrder({ files, pool, clock }: BuyingWorld['ctx'], caseId: string): Promise<string> {
  const { sha256, bytes } = await files.keep(Readable.from([Buffer.from('{"order":"as offered"}')]), 1000)
  const values = [caseId, sha256, bytes, clock.now()]
  await pool.query(
    `insert into buying.document (case_id, sha256, kind, bytes, made_at) values ($1, $2, 'order', $3, $4)`,
    values,
  )
  return sha256
}
