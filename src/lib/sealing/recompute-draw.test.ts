import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishDraw } from '../../../tests/support/published-draw.ts'
import { makeSealingWorld } from '../../../tests/support/sealing.ts'
import { toBase64url } from './bytes.ts'
import { hashDraw, type PublishedBid, type PublishedDraw, recomputeDraw } from './recompute-draw.ts'

const newId = () => randomBytes(32).toString('base64url')

describe('a published draw', () => {
  let draw: PublishedDraw
  beforeAll(async () => {
    draw = await publishDraw(await makeSealingWorld())
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
