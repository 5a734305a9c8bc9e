import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCase, moveCase } from '#buying/cases/index.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../tests/support/buying-world.ts'
import { listOwed, remindOfFeedback, tellSupplier } from './index.ts'
import { feedbackView } from './owed-feedback.ts'

const TOTAL = 460_000
let world: BuyingWorld
let at: { projectId: string; caseId: string }
let bo: string
beforeAll(async () => {
  world = await openBuyingWorld()
  const { ana, supplier, projectId, byLink, check, confirmFunds } = world
  at = { projectId, caseId: await world.open() }
  bo = (await world.outside('Bo of Other Works', 'bo@other.example')).id
  await moveCase(ana.ctx, { ...at, type: 'case.described', data: smallFix })
  await confirmFunds(at.caseId, TOTAL)
  await check(at.caseId, 'order', TOTAL)
  for (const supplierId of [supplier, bo]) {
    await moveCase(ana.ctx, { ...at, type: 'offer.asked', data: { supplierId, until: '2026-06-10' } })
    await byLink(at.caseId, supplierId, 'supplier', (ctx) =>
      moveCase(ctx, { ...at, type: 'offer.given', data: { supplierId, priceCents: 400_000 } }),
    )
  }
  const choice = { supplierId: supplier, priceCents: 400_000, isDirect: false, reason: 'They test with a reader.' }
  await moveCase(ana.ctx, { ...at, type: 'supplier.chosen', data: choice })
  await moveCase(ana.ctx, { ...at, type: 'order.placed', data: {} })
})
afterAll(() => world.ctx.close())

const lettersTo = async (address: string) => {
  const { rows } = await world.ctx.pool.query<{ body: string }>(
    'select body from platform.letter where recipient = $1 order by created_at, id',
    [address],
  )
  return rows.map(({ body }) => body)
}

it('reminds once, a week after the order, that suppliers who were not chosen wait for a word: buying §6', async () => {
  const { ctx, ana, projectId } = world
  const waiting = () => feedbackView.waiting!(ana.ctx, projectId, ana.id)
  const reminders = async () => (await ctx.pool.query("select from platform.letter where body like '%/award'")).rowCount
  await remindOfFeedback(ctx)
  expect([await waiting(), await reminders()]).toEqual([[], 0])
  ctx.clock.advance(8 * 86_400_000)
  await remindOfFeedback(ctx)
  await remindOfFeedback(ctx)
  expect([await waiting(), await reminders()]).toMatchObject([[{ ref: `case:${at.caseId}`, what: 'feedback' }], 1])
})

it('tells a supplier of the small lane in words, by a letter of its own, and nobody twice', async () => {
  const { ana, supplier, ctx } = world
  expect(await listOwed(ctx, at)).toEqual([bo])
  const tell = (supplierId: string, words = 'Yours was clear, too; the other one tests with a screen reader.') =>
    tellSupplier(ana.ctx, { ...at, supplierId, words })
  await expect(tell(bo, ' ')).rejects.toMatchObject({ details: { fields: { words: expect.any(String) } } })
  await expect(tell(supplier)).rejects.toMatchObject({ code: 'award.feedback-given' })
  await tell(bo)
  expect((await lettersTo('bo@other.example')).at(-1)).toContain('somebody else was chosen')
  await expect(tell(bo)).rejects.toMatchObject({ code: 'award.feedback-given' })
  expect(await listOwed(ctx, at)).toEqual([])
  const { events } = await findCase(ana.ctx, at)
  expect(events.at(-1)).toMatchObject({ type: 'feedback.given', data: { supplierId: bo } })
})
