import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  contributions as cases,
  endDuty,
  listBarred,
  listLinksInForce,
  makeDeliveryLink,
  moveCase,
  readCase,
  readLastLetters,
} from '#buying/cases/index.ts'
import { type BuyingWorld, openBuyingWorld, smallFix } from '../../../tests/support/buying-world.ts'
import { TOTAL, walkBuy } from '../../../tests/support/delivered-buy.ts'
import { extendDelivery } from './index.ts'
import { remindOfTurns } from './remind-of-turns.ts'
import { renewDeliveryLinks } from './renew-links.ts'

let world: BuyingWorld
beforeAll(async () => {
  world = await openBuyingWorld()
})
afterAll(() => world.ctx.close())

it('writes once more to whoever has kept delivered work waiting for five days, and once a turn', async () => {
  const { ctx, ana } = world
  const at = await walkBuy(world, 'delivered')
  const tell = () => cases.jobs['cases.tell'](ctx, at)
  const letters = async () =>
    (await ctx.pool.query('select from platform.letter where recipient = $1', [ana.email])).rowCount
  await tell()
  const first = await letters()
  const remind = async () => {
    await remindOfTurns(ctx)
    await tell()
    return letters()
  }
  expect(await remind()).toBe(first)
  ctx.clock.advance(5 * 86_400_000)
  expect(await remind()).toBe(first! + 1)
  ctx.clock.advance(5 * 86_400_000)
  expect(await remind()).toBe(first! + 1)
})

it('writes to whoever gets a duty in its turn, and once a week to all whom it waits for, with a link that works', async () => {
  const { ctx, give, outside, ana, open, projectId, supplier, check } = world
  const caseId = await open()
  const at = { projectId, caseId }
  const [fay, fran] = [(await outside('Fay', 'fay@away.example')).id, (await outside('Fran', 'fran@new.example')).id]
  await give(fay, 'funds')
  await moveCase(ana.ctx, { ...at, type: 'case.described', data: smallFix })
  await check(caseId, 'check', TOTAL)
  const choice = { supplierId: supplier, priceCents: 400_000, isDirect: true, reason: 'They wrote the form.' }
  await moveCase(ana.ctx, { ...at, type: 'supplier.chosen', data: choice })
  await cases.jobs['cases.tell'](ctx, at)
  const letters = async () => {
    await cases.jobs['cases.remind.due'](ctx)
    const count = async (to: string) =>
      (await ctx.pool.query('select from platform.letter where recipient = $1', [to])).rowCount
    return [await count('fay@away.example'), await count('fran@new.example')]
  }
  expect(await letters()).toEqual([1, 0])
  const { id: dutyId } = await give(fran, 'funds')
  expect(await letters()).toEqual([1, 1])
  expect(await letters()).toEqual([1, 1])
  const isOpen = async (id: string) =>
    (await listLinksInForce(world.lead.ctx, projectId)).some(
      ({ name, thing }) => name === id && thing === `case:${caseId}`,
    )
  for (const week of [2, 3, 4]) {
    ctx.clock.advance(7 * 86_400_000)
    expect(await letters()).toEqual([week, week])
    expect([await isOpen('Fay'), await isOpen('Fran')]).toEqual([true, true])
  }
  await endDuty(world.lead.ctx, { projectId, dutyId })
  ctx.clock.advance(7 * 86_400_000)
  expect([await letters(), await letters()]).toEqual([
    [5, 4],
    [5, 4],
  ])
  const found = await readCase(ctx, at)
  expect([...(await readLastLetters(ctx, found))].filter(([id]) => id === fay)).toEqual([[fay, ctx.clock.now()]])
  expect(await listBarred(ctx, found)).toEqual([])
  await give(ana.party, 'funds')
  expect((await listBarred(ctx, found)).map(({ id }) => id)).toEqual([ana.party])
})

it('sends whoever delivers another link before the last one ends, and no more than one', async () => {
  const { ctx, ana } = world
  const at = await walkBuy(world, 'ordered')
  await extendDelivery(ana.ctx, { ...at, deliverBy: '2027-03-01', reason: 'The server comes in spring.' })
  const { contract } = (await readCase(ctx, at)).state
  await ctx.db.transaction().execute((db) => makeDeliveryLink({ ...ctx, db }, { ...at, ...contract! }))
  const renewed = async () => {
    await renewDeliveryLinks(ctx)
    const { rowCount } = await ctx.pool.query(
      `select from platform.letter where recipient = 'sam@works.example' and subject like 'Your link to deliver by: %'`,
    )
    return rowCount
  }
  expect(await renewed()).toBe(0)
  ctx.clock.advance(85 * 86_400_000)
  expect(await renewed()).toBe(1)
  expect(await renewed()).toBe(1)
})
