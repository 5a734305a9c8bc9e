import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { flip, makeSealingWorld, openWith, type SealingWorld, sealFor } from '../../../tests/support/sealing.ts'
import { toBase64url } from './bytes.ts'
import { drawOrder } from './draw.ts'
import { commitToSeed } from './draw-secret.ts'
import { closeOfferLog, type OfferLeaf } from './offer-log.ts'
import type { BidOutcome } from './outcome.ts'
import { hashDraw, type PublishedBid, type PublishedDraw, recomputeDraw } from './recompute-draw.ts'
import { hashSealedBid, outlineSealedBid, type SealedBid } from './sealed-bid.ts'

const newId = () => randomBytes(32).toString('base64url')

async function leafOf(bid: SealedBid, id: string, replaces?: string): Promise<OfferLeaf> {
  const sealed = await hashSealedBid(bid)
  const leaf = { kind: 'bid', offerId: 'offer-1', id, sealed, receivedAt: '', sealedBy: 'browser' } as const
  return replaces ? { ...leaf, replaces } : leaf
}

async function publish(bid: SealedBid, outcome: BidOutcome): Promise<PublishedBid> {
  const outline = await outlineSealedBid(bid)
  if (outcome.state === 'opened') return { ...outline, secret: outcome.drawSecret }
  return { ...outline, void: outcome.state === 'void' ? outcome.reason : 'boxes' }
}

/**
 * A draw as it goes: Ada replaced her bid, Finn withdrew his, Eve’s cannot be opened, and of the others all but Cleo
 * pass.
 */
async function drawOnce(world: SealingWorld): Promise<PublishedDraw> {
  const [earlier, ...standing] = await Promise.all(
    ['ada', 'ada', 'bob', 'cleo', 'dan'].map((who) => sealFor(world, who)),
  )
  const eves = await sealFor(world, 'eve')
  const spoiled = { ...eves, body: flip(eves.body) }
  const finns = await sealFor(world, 'finn')
  const leaves = [
    await leafOf(earlier!, '0'),
    await leafOf(standing[0]!, '1', '0'),
    ...(await Promise.all([...standing.slice(1), spoiled, finns].map((bid, i) => leafOf(bid, `${i + 2}`)))),
    { kind: 'withdrawal', offerId: 'offer-1', id: '9', of: '6', receivedAt: '' } as const,
  ]
  const all = [...standing, spoiled]
  const bids = await Promise.all(all.map(async (bid) => publish(bid, await openWith(world, bid, world.keys))))
  const secrets = bids.flatMap((bid) =>
    'secret' in bid ? { commitment: bid.header.drawCommitment, secret: bid.secret } : [],
  )
  const passing = [0, 1, 3].map((i) => ({ commitment: bids[i]!.header.drawCommitment, payee: `payee-${i}` }))
  const seed = randomBytes(32).toString('hex')
  const commitments = passing.map(({ commitment }) => commitment)
  return {
    offerId: 'offer-1',
    seed,
    seedCommitment: await commitToSeed(Uint8Array.from(Buffer.from(seed, 'hex'))),
    log: await closeOfferLog('offer-1', leaves, newId),
    bids,
    passing,
    order: await drawOrder({ offerId: 'offer-1', seed, bids: secrets, passing: commitments }),
  }
}

describe('a published draw', () => {
  let draw: PublishedDraw
  beforeAll(async () => {
    draw = await drawOnce(await makeSealingWorld())
  })
  const problemOf = async (change: Partial<PublishedDraw>) => {
    const made = await recomputeDraw({ ...draw, ...change })
    return made.isRight ? 'none' : made.problem
  }
  const withBid = (i: number, change: object) => ({
    bids: draw.bids.with(i, { ...draw.bids[i]!, ...change } as PublishedBid),
  })

  it('abuse:A17 is made again by anybody, with its reserves', async () => {
    expect(await recomputeDraw(draw)).toEqual({ isRight: true, order: draw.order })
    expect(draw.order).toHaveLength(3)
    const read = JSON.parse(JSON.stringify(draw))
    expect(await recomputeDraw(read)).toEqual({ isRight: true, order: draw.order })
  })

  it('has one hash, in whatever order it is written', async () => {
    const backwards = Object.fromEntries(Object.entries(draw).reverse()) as PublishedDraw
    expect(await hashDraw(backwards)).toBe(await hashDraw(draw))
    expect(await hashDraw({ ...draw, order: draw.order.toReversed() })).not.toBe(await hashDraw(draw))
    expect(await hashDraw(draw)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has every bid that stands: without those replaced or withdrawn, and with the reason for one that did not open', () => {
    expect(draw.bids.map(({ header }) => header.supplierId)).toEqual(['ada', 'bob', 'cleo', 'dan', 'eve'])
    expect(draw.bids[4]).toMatchObject({ void: 'body' })
  })

  it('shows another order', async () => {
    expect(await problemOf({ order: draw.order.toReversed() })).toBe('order')
    expect(await problemOf({ order: draw.order.slice(1) })).toBe('order')
  })

  it('abuse:A17 shows another seed than the one that was committed', async () => {
    expect(await problemOf({ seed: randomBytes(32).toString('hex') })).toBe('seed')
    expect(await problemOf({ seed: 'no seed' })).toBe('seed')
  })

  it('shows a bid that was left out, put in or changed', async () => {
    const { bids } = draw
    const dropped = await problemOf({ bids: bids.slice(0, -1) })
    const twice = await problemOf({ bids: [...bids, bids[0]!] })
    const swapped = await problemOf({ bids: bids.with(2, bids[0]!) })
    const altered = await problemOf(withBid(0, { body: newId() }))
    expect([dropped, twice, swapped, altered]).toEqual(Array(4).fill('bids'))
  })

  it('shows a secret that its bid did not commit to', async () => {
    expect(await problemOf(withBid(2, { secret: newId() }))).toBe('secret')
    expect(await problemOf(withBid(2, { secret: toBase64url(new Uint8Array(31)) }))).toBe('secret')
  })

  it('shows a log that lacks a leaf, or is another offer’s', async () => {
    const { log } = draw
    expect(await problemOf({ log: { ...log, leaves: log.leaves.slice(1) } })).toBe('log')
    expect(await problemOf({ offerId: 'offer-2' })).toBe('log')
  })

  it('abuse:A16 has one entry for each payee', async () => {
    const [first, second, third] = draw.passing
    expect(await problemOf({ passing: [first!, { ...second!, payee: first!.payee }, third!] })).toBe('payee-twice')
    expect(await problemOf({ passing: [first!, first!, third!] })).toBe('entrant-twice')
  })

  it('has no entrant whose bid was not opened', async () => {
    const eve = draw.bids[4]!.header.drawCommitment
    expect(await problemOf({ passing: [...draw.passing, { commitment: eve, payee: 'payee-4' }] })).toBe(
      'entrant-unknown',
    )
  })

  it('invariant:I9 follows from the locked assessments: another list of who passes gives another order', async () => {
    expect(await problemOf({ passing: draw.passing.slice(1) })).toBe('order')
  })
})
