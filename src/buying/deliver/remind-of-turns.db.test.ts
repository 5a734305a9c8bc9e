import { afterAll, beforeAll, expect, it } from 'vitest'
import { contributions as cases } from '#buying/cases/index.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../tests/support/buying-world.ts'
import { walkBuy } from '../../../tests/support/delivered-buy.ts'
import { remindOfTurns } from './remind-of-turns.ts'

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
