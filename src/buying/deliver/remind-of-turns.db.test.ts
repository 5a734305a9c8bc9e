import { afterAll, beforeAll, expect, it } from 'vitest'
import { contributions as cases, makeDeliveryLink, readCase } from '#buying/cases/index.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../tests/support/buying-world.ts'
import { walkBuy } from '../../../tests/support/delivered-buy.ts'
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
