import { afterAll, beforeAll, expect, it } from 'vitest'
import { askByLink } from '#buying/cases/index.ts'
import { nameInstance } from '#platform/instance.ts'
import { hashLeaf } from '#platform/log/hashes.ts'
import { isIncluded } from '#platform/log/proof.ts'
import { openLink } from '#workspace/links/index.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../../tests/support/buying-world.ts'
import { finishPurchase } from '../../../../tests/support/finished-purchase.ts'
import { checkReceipt, findReceipt, findReceiptFile, receiptByLink, receiptsOf } from '../index.ts'

let world: BuyingWorld
let supplier: string
let place: { projectId: string; caseId: string }
beforeAll(async () => {
  world = await openBuyingWorld()
  await nameInstance(world.ctx)
  const finished = await finishPurchase(world)
  supplier = finished.supplier
  place = { projectId: world.projectId, caseId: finished.caseId }
})
afterAll(() => world?.ctx.close())

it('gives each signer a receipt for what they signed, in their seat, with what the rules said then: buying:M18', async () => {
  const theirs = await receiptsOf(world.max.ctx, { ...place, party: world.max.party })
  expect(theirs.map(({ type, seat, amountCents, check }) => [type, seat, amountCents, check?.outcome])).toEqual([
    ['funds.confirmed', 'funds', 500_000, 'allow'],
    ['payment.approved', 'approver', 460_000, 'allow'],
  ])
  const limit = theirs[0]!.check!.rules.find(({ facts }) => facts.some(({ value }) => value === '$4,000'))
  expect(limit?.said).toBeTruthy()
  expect(theirs[0]!.words).toEqual(['Reserved in 4100-22'])
})

it('shows an auditor all of them, each with its way to the signed state of the log: buying:M34', async () => {
  const all = await receiptsOf(world.quinn.ctx, place)
  expect(all.length).toBeGreaterThan(8)
  const { receipt, proof } = await findReceipt(world.quinn.ctx, { ...place, eventId: all[0]!.eventId })
  expect(receipt).toEqual(all[0])
  const [, , root] = proof!.checkpoint.split('\n')
  const { position: index, size, path, body } = proof!
  expect(isIncluded({ leaf: hashLeaf(body), index, size, path, root: Buffer.from(root!, 'base64') })).toBe(true)
})

it('has no receipt of an event that nobody signed, and none for strangers', async () => {
  const eventId = world.ctx.clock.newId()
  await expect(findReceipt(world.quinn.ctx, { ...place, eventId })).rejects.toMatchObject({
    code: 'case-file.no-such-receipt',
  })
  const stranger = await world.person('Eve Elsewhere')
  await expect(receiptsOf(stranger.ctx, place)).rejects.toMatchObject({ kind: 'not-found' })
})

it('shows the holder of a link what they signed, and a supplier nothing of the rules', async () => {
  const theirs = await holdLinkOf('supplier', supplier)
  expect(theirs.map(({ type, party, check }) => [type, party === supplier, check])).toEqual([
    ['work.delivered', true, null],
  ])
  const ofManager = await holdLinkOf('approver', world.max.party)
  expect(ofManager.map(({ type }) => type)).toEqual(['funds.confirmed', 'payment.approved'])
  expect(ofManager[0]!.check?.rules.length).toBeGreaterThan(0)
})

it('takes no receipt with a check that did not stand then, nor in another currency', async () => {
  const [funds, , payment] = (await receiptsOf(world.quinn.ctx, place)).filter(({ amountCents }) => amountCents)
  const fileOf = ({ eventId }: { eventId: string }) => findReceiptFile(world.quinn.ctx, { ...place, eventId })
  const [file, later] = [await fileOf(funds!), await fileOf(payment!)]
  const faultOf = async (changed: object) =>
    (await checkReceipt(world.ctx.as({ kind: 'visitor' }), { text: JSON.stringify(changed) })).fault
  expect([await faultOf(file), await faultOf(later)]).toEqual([null, null])
  expect(later.check).not.toEqual(file.check)
  expect(await faultOf({ ...later, check: file.check })).toBe('changed')
  expect(await faultOf({ ...file, purchase: { ...file.purchase, currency: 'KWD' } })).toBe('changed')
})

/** The receipts as the holder of a new link sees them. */
async function holdLinkOf(seat: 'supplier' | 'approver', partyId: string) {
  const { link } = await askByLink(world.lead.ctx, { ...place, partyId, seat })
  const secret = link.split('/').at(-1)!
  const { id: linkId } = await openLink(world.ctx, { secret, from: '127.0.0.1' })
  const held = { linkId, secret, from: '127.0.0.1' }
  return (await receiptByLink(world.ctx.as({ kind: 'visitor' }), held)).receipts
}
