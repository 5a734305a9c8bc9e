import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askByLink } from '#buying/cases/index.ts'
import { nameInstance } from '#platform/instance.ts'
import { hashLeaf } from '#platform/log/hashes.ts'
import { isIncluded } from '#platform/log/proof.ts'
import { openLink } from '#workspace/links/index.ts'
import { type BuyingWorld, openBuyingWorld } from '../../../../tests/support/buying-world.ts'
import { finishPurchase } from '../../../../tests/support/finished-purchase.ts'
import { checkReceipt, findReceipt, findReceiptFile, receiptByLink, receiptFileByLink, receiptsOf } from '../index.ts'

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

/** A new link as its holder has it. */
async function holdLink(seat: 'supplier' | 'approver', partyId: string) {
  const { link } = await askByLink(world.lead.ctx, { ...place, partyId, seat })
  const secret = link.split('/').at(-1)!
  const { id: linkId } = await openLink(world.ctx, { secret, from: '127.0.0.1' })
  return { linkId, secret, from: '127.0.0.1' }
}

/** The receipts as the holder of a new link sees them. */
async function holdLinkOf(seat: 'supplier' | 'approver', partyId: string) {
  return (await receiptByLink(world.ctx.as({ kind: 'visitor' }), await holdLink(seat, partyId))).receipts
}

describe('a receipt as a file: buying:M18', () => {
  const check = (file: unknown) => checkReceipt(world.ctx.as({ kind: 'visitor' }), { text: JSON.stringify(file) })
  const fileOf = async () => {
    const [funds] = await receiptsOf(world.max.ctx, { ...place, party: world.max.party })
    return findReceiptFile(world.max.ctx, { ...place, eventId: funds!.eventId })
  }

  it('holds for anybody who brings it, and says what was signed and what the rules had said', async () => {
    const checked = await check(await fileOf())
    expect(checked).toMatchObject({
      fault: null,
      said: { type: 'funds.confirmed', seat: 'funds', amountCents: 500_000, words: ['Reserved in 4100-22'] },
      purchase: { caseId: place.caseId, ocid: null },
    })
    expect(checked.said.check).toEqual({ outcome: 'allow', totalCents: 460_000 })
  })

  it('does not hold where a word, a number, the signature or the log was changed, whichever it is', async () => {
    const file = await fileOf()
    const event = { ...file.signed.event, data: { ...file.signed.event.data, amountCents: 5 } }
    const other = { ...file.signed.leaf, body: file.signed.leaf.body.replace('funds', 'order') }
    const tries = [
      { ...file, signed: { ...file.signed, event } },
      { ...file, signed: { ...file.signed, salt: '00' } },
      { ...file, check: { ...file.check!, event: { ...file.check!.event, seq: 99 } } },
      { ...file, signed: { ...file.signed, leaf: other } },
      { ...file, log: { ...file.log, checkpoint: file.log.checkpoint.replace(/\d+/, '1') } },
      { ...file, log: { ...file.log, key: `x${file.log.key}` } },
    ]
    const faults = []
    for (const one of tries) faults.push((await check(one)).fault)
    expect(faults).toEqual(['changed', 'changed', 'changed', 'not-in-log', 'signature', 'elsewhere'])
    expect((await check(tries[0])).purchase).toBeNull()
  })

  it('is not read where it is no receipt, and a supplier has nothing of the rules in theirs', async () => {
    await expect(checkReceipt(world.ctx, { text: '{}' })).rejects.toMatchObject({ code: 'case-file.not-a-receipt' })
    const [ofBundle] = await receiptsOf(world.max.ctx, { ...place, party: world.max.party })
    await expect(check(ofBundle)).rejects.toThrow('run verify.mjs in that file')
    const held = await holdLink('supplier', supplier)
    const visitor = world.ctx.as({ kind: 'visitor' })
    const [delivered] = (await receiptByLink(visitor, held)).receipts
    const file = await receiptFileByLink(visitor, held, delivered!.eventId)
    expect([file.check, (await check(file)).fault]).toEqual([null, null])
    const [funds] = await receiptsOf(world.max.ctx, { ...place, party: world.max.party })
    await expect(receiptFileByLink(visitor, held, funds!.eventId)).rejects.toMatchObject({
      code: 'case-file.no-such-receipt',
    })
  })
})
