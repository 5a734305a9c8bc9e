import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeCaseLink, type Seat } from '#buying/cases/index.ts'
import { openLink } from '#workspace/links/index.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../../tests/support/buying-world.ts'
import { walkBuy } from '../../../../tests/support/delivered-buy.ts'
import { listSharedPapers, openSharedPaper } from '../index.ts'

let world: BuyingWorld
let at: Awaited<ReturnType<typeof walkBuy>>
beforeAll(async () => {
  world = await openBuyingWorld()
  at = await walkBuy(world, 'approved')
})
afterAll(() => world.ctx.close())

/** A link as its holder has it. */
async function hold(seat: Seat, partyId: string) {
  const { lead, ctx } = world
  const { link } = await ctx.db
    .transaction()
    .execute((db) => makeCaseLink({ ...lead.ctx, db }, { ...at, partyId, seat }))
  const secret = link.split('/').at(-1)!
  const { id: linkId } = await openLink(ctx, { secret, from: '127.0.0.1' })
  return { linkId, secret, from: '127.0.0.1' }
}
const kindsOf = async (seat: Seat, partyId: string) => {
  const { papers } = await listSharedPapers(world.ctx.as({ kind: 'visitor' }), await hold(seat, partyId))
  return new Set(papers.map(({ kind }) => kind))
}

it('are read by link as far as a seat goes: all by who approves and pays, their own by the supplier', async () => {
  const { max, cleo, supplier } = world
  const all = new Set(['delivery', 'acceptance', 'invoice', 'payment-approval'])
  expect(await kindsOf('approver', max.party)).toEqual(all)
  expect(await kindsOf('payer', cleo.party)).toEqual(all)
  expect(await kindsOf('supplier', supplier)).toEqual(new Set(['delivery', 'acceptance', 'invoice']))
})

it('are opened by their id in the same bounds: abuse:A31', async () => {
  const { max, supplier, ctx } = world
  const visitor = ctx.as({ kind: 'visitor' })
  const { papers } = await listSharedPapers(visitor, await hold('approver', max.party))
  const approval = papers.find(({ kind }) => kind === 'payment-approval')!
  expect(await openSharedPaper(visitor, await hold('approver', max.party), approval.id)).toMatchObject({
    path: ctx.files.pathOf(approval.sha256),
  })
  const stolen = openSharedPaper(visitor, await hold('supplier', supplier), approval.id)
  await expect(stolen).rejects.toMatchObject({ code: 'deliver.no-such-document' })
})
