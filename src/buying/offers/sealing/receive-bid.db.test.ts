import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeLeaf } from '#lib/sealing/offer-log.ts'
import { openBid } from '#lib/sealing/open-bid.ts'
import { isReceiptSigned } from '#lib/sealing/receipt.ts'
import { hashSealedBid, writeSealedBid } from '#lib/sealing/sealed-bid.ts'
import { openKeys } from '#platform/keys/open-keys.ts'
import { type TestContext, testContext } from '../../../../tests/support/context.ts'
import {
  contextFor,
  expectedOf,
  makeHolderFiles,
  makeSealingWorld,
  openWith,
  PASSPHRASE,
  type SealingWorld,
  sealFor,
} from '../../../../tests/support/sealing.ts'
import { commitToDrawSeed, drawSeedOf, openSharesOnServer, receiveBid, withdrawBid } from './index.ts'

let ctx: TestContext
let world: SealingWorld
beforeAll(async () => {
  ctx = await testContext()
  world = await makeSealingWorld()
})
afterAll(() => ctx.close())

const context = contextFor('ada')
const place = () => ({ context, holders: world.holders })
const closing = Date.parse(context.deadline)
const at = (ms: number) => ctx.clock.set(new Date(closing + ms))
const BEFORE = -86_400_000

describe('a bid that arrives', () => {
  it('is taken as the browser sealed it, and its receipt says so', async () => {
    at(BEFORE)
    const bid = await sealFor(world, 'ada')
    const taken = await receiveBid(ctx, place(), { sealed: writeSealedBid(bid) })
    expect(taken.bid).toEqual(bid)
    expect(taken.leaf).toMatchObject({ sealedBy: 'browser', sealed: await hashSealedBid(bid), offerId: 'offer-1' })
    expect(taken.leaf.receivedAt).toBe(new Date(closing + BEFORE).toISOString())
    expect(taken.receipt.leaf).toBe(writeLeaf(taken.leaf))
    expect(await isReceiptSigned(taken.receipt, ctx.keys.publicKey)).toBe(true)
  })

  it('is sealed here where the browser could not, and its receipt says that', async () => {
    at(BEFORE)
    const answers = { approach: 'How Ada would do it' }
    const taken = await receiveBid(ctx, { ...place(), replaces: 'earlier' }, { answers, attachments: [] })
    expect(taken.leaf).toMatchObject({ sealedBy: 'server', replaces: 'earlier' })
    expect(taken.text).not.toContain('How Ada')
    expect(await openWith(world, taken.bid, world.keys.slice(1))).toMatchObject({
      state: 'opened',
      content: { answers },
    })
  })

  it('abuse:A04 is taken until the last millisecond and not at the deadline, whatever clock the bidder has', async () => {
    const sealed = writeSealedBid(await sealFor(world, 'ada'))
    at(-1)
    expect((await receiveBid(ctx, place(), { sealed })).leaf.receivedAt).toBe(new Date(closing - 1).toISOString())
    for (const ms of [0, 1, 3_600_000]) {
      at(ms)
      await expect(receiveBid(ctx, place(), { sealed })).rejects.toMatchObject({ code: 'sealing.too-late' })
      expect(() => withdrawBid(ctx, { context, of: 'some bid' })).toThrow('The deadline has passed')
    }
  })

  it('abuse:A03 is refused where it was sealed for another supplier', async () => {
    at(BEFORE)
    const sealed = writeSealedBid(await sealFor(world, 'bob'))
    await expect(receiveBid(ctx, place(), { sealed })).rejects.toMatchObject({ code: 'sealing.unreadable' })
  })

  it('can be taken back, with a receipt for that', async () => {
    at(BEFORE)
    const { leaf, text, receipt } = withdrawBid(ctx, { context, of: 'the bid' })
    expect(leaf).toMatchObject({ kind: 'withdrawal', of: 'the bid', offerId: 'offer-1' })
    expect(text).toBe(receipt.leaf)
    expect(await isReceiptSigned(receipt, ctx.keys.publicKey)).toBe(true)
  })
})

describe('opening for a holder whose browser cannot', () => {
  it('gives the share from each box, by their file and passphrase', async () => {
    const files = await makeHolderFiles()
    const bids = await Promise.all(
      ['ada', 'bob'].map(async (who) => ({
        bid: who,
        sealed: await sealFor({ ...world, holders: files.holders }, who),
      })),
    )
    const headers = bids.map(({ bid, sealed }) => ({ bid, header: sealed.header }))
    const open = (i: number) => openSharesOnServer({ file: files.texts[i]!, passphrase: PASSPHRASE }, headers)
    const answers = [...(await open(0)), ...(await open(2))]
    for (const { bid, sealed } of bids) {
      const expected = { ...(await expectedOf(world, sealed, bid)), holders: files.holders }
      const outcome = await openBid(
        sealed,
        expected,
        answers.filter((one) => one.bid === bid),
      )
      expect(outcome).toMatchObject({ state: 'opened', wrong: [] })
    }
  })

  it('refuses a wrong passphrase', async () => {
    const { texts } = await makeHolderFiles()
    await expect(openSharesOnServer({ file: texts[0]!, passphrase: 'another one' }, [])).rejects.toMatchObject({
      code: 'sealing.wrong-passphrase',
    })
  })
})

describe('the seed of a draw', () => {
  it('abuse:A17 cannot be chosen anew: it follows from the installation and the offer, at every start', async () => {
    const again = { keys: await openKeys(ctx.db, ctx.config.masterKeyFile) }
    expect(drawSeedOf(again, 'offer-1')).toBe(drawSeedOf(ctx, 'offer-1'))
    expect(drawSeedOf(ctx, 'offer-2')).not.toBe(drawSeedOf(ctx, 'offer-1'))
  })

  it('is published by what anybody can compute from it', async () => {
    const seed = Buffer.from(drawSeedOf(ctx, 'offer-1'), 'hex')
    expect(await commitToDrawSeed(ctx, 'offer-1')).toBe(createHash('sha256').update(seed).digest('hex'))
  })
})
