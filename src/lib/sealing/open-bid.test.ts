import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answersTo,
  contextFor,
  expectedOf,
  flip,
  makeSealingWorld,
  openWith,
  sealFor,
} from '../../../tests/support/sealing.ts'
import { encrypt, onlyNonce } from './aes.ts'
import { decode, randomBytes, toBase64url, utf8 } from './bytes.ts'
import { commitToSecret } from './draw-secret.ts'
import { makeHeader, type SealingSecrets } from './make-header.ts'
import { openBid } from './open-bid.ts'
import { isSettled } from './outcome.ts'
import { padBody } from './padding.ts'
import { bodyKeyOf } from './seal-bid.ts'
import { type BidHeader, bodyBoundTo, type SealedBid } from './sealed-bid.ts'
import { makeSlopes } from './shamir.ts'
import { makeBidPair } from './share-box.ts'

const world = await makeSealingWorld()
const [k1, k2, k3] = world.keys
const bid = await sealFor(world, 'ada')
const expected = await expectedOf(world, bid, 'ada')
const anotherPair = await makeBidPair()
const zeros = toBase64url(new Uint8Array(32))
const pairs = [
  [k1, k2],
  [k1, k3],
  [k2, k3],
]

describe('opening a bid', () => {
  it('takes any two of the three, and gives the same bid', async () => {
    const opened = await Promise.all([...pairs, [k3, k1], [k1, k2, k3]].map((keys) => openWith(world, bid, keys)))
    expect(opened[0]).toMatchObject({
      state: 'opened',
      wrong: [],
      content: { answers: { approach: expect.any(String) } },
    })
    for (const outcome of opened) expect(outcome).toEqual(opened[0])
  })

  it('waits for a second holder, and names who is missing', async () => {
    for (const [i, key] of world.keys.entries()) {
      const others = world.holders.map(({ keyId }) => keyId).toSpliced(i, 1)
      const outcome = await openWith(world, bid, [key])
      expect(outcome).toEqual({ state: 'waiting', missing: others, wrong: [] })
      expect(isSettled(outcome)).toBe(false)
    }
    expect(await openBid(bid, expected, [])).toMatchObject({ state: 'waiting' })
  })

  it('invariant:I1 opens nothing with one share and any other that was made up', async () => {
    const [right] = await answersTo(bid, [k1])
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), async (madeUp) => {
        const share = toBase64url(madeUp)
        const outcome = await openBid(bid, expected, [right!, { holder: k2.keyId, share }])
        expect(outcome).toEqual({ state: 'waiting', missing: [k3.keyId], wrong: [k2.keyId] })
      }),
      { numRuns: 50 },
    )
  })

  it('counts a holder once, and nobody who is no holder', async () => {
    const [right] = await answersTo(bid, [k1])
    const stranger = { ...right!, holder: 'AAAAAAAAAAAAAAAAAAAAAA' }
    expect(await openBid(bid, expected, [right!, right!, stranger])).toMatchObject({ state: 'waiting' })
  })

  it('names the holder of a wrong share, and opens with the other two', async () => {
    const [a, b, c] = await answersTo(bid, world.keys)
    const outcome = await openBid(bid, expected, [a!, { ...b!, share: flip(b!.share!) }, c!])
    expect(outcome).toMatchObject({ state: 'opened', wrong: [k2.keyId] })
  })

  it('names the holder who says that a box does not open, when the other two prove that it does', async () => {
    const [a, , c] = await answersTo(bid, world.keys)
    const outcome = await openBid(bid, expected, [a!, { holder: k2.keyId, share: undefined }, c!])
    expect(outcome).toMatchObject({ state: 'opened', wrong: [k2.keyId] })
  })
})

describe('a bid that was changed after it was received', () => {
  const changedHeader = (header: Partial<BidHeader>): SealedBid => ({ ...bid, header: { ...bid.header, ...header } })

  it('abuse:A02 is found by any byte: in its body, its boxes, its commitments', async () => {
    const answers = await answersTo(bid, [k1, k2])
    const { header, body } = bid
    const withShares = (change: (share: (typeof header.shares)[number]) => object) =>
      changedHeader({ shares: header.shares.map((share) => ({ ...share, ...change(share) })) })
    const changed = [
      { header, body: flip(body) },
      { header, body: `${body.slice(0, -4)}AAAA` },
      changedHeader({ drawCommitment: flip(header.drawCommitment) }),
      withShares(({ box }) => ({ box: flip(box) })),
      withShares(({ commitment }) => ({ commitment: flip(commitment) })),
    ]
    for (const one of changed)
      expect(await openBid(one, expected, answers)).toEqual({ state: 'altered', what: 'bytes' })
    expect(isSettled({ state: 'altered', what: 'bytes' })).toBe(false)
  })

  it('abuse:A02 does not open even where the log was changed with it', async () => {
    const body = flip(bid.body)
    const answers = await answersTo(bid, [k1, k2])
    const changed = { ...bid, body }
    expect(await openBid(changed, await expectedOf(world, changed, 'ada'), answers)).toEqual({
      state: 'void',
      reason: 'body',
    })
  })

  it('abuse:A03 is rejected as another supplier’s', async () => {
    const answers = await answersTo(bid, [k1, k2])
    const other = { ...expected, context: contextFor('bob') }
    expect(await openBid(bid, other, answers)).toEqual({ state: 'altered', what: 'supplier' })
  })

  it('abuse:A03 opens for nobody where its header and the log were made to name another supplier', async () => {
    const stolen = changedHeader({ supplierId: 'bob' })
    expect(await answersTo(stolen, world.keys)).toEqual(world.holders.map(({ keyId }) => ({ holder: keyId })))
    expect(await openWith(world, stolen, [k1, k2], 'bob')).toEqual({ state: 'void', reason: 'boxes' })
    const shares = await answersTo(bid, [k1, k2])
    expect(await openBid(stolen, await expectedOf(world, stolen, 'bob'), shares)).toMatchObject({ state: 'void' })
  })

  it.each([
    ['offer', { offerId: 'offer-2' }],
    ['deadline', { deadline: '2026-12-02T17:00:00.000Z' }],
  ] as const)('is rejected for another %s', async (what, change) => {
    const other = { ...expected, context: { ...expected.context, ...change } }
    expect(await openBid(bid, other, await answersTo(bid, [k1, k2]))).toEqual({ state: 'altered', what })
  })
})

describe('a bid that was not sealed as agreed', () => {
  type Forgery = { header?: (honest: BidHeader) => BidHeader; inside?: object }

  /** Seals by hand, with one thing that honest sealing does not do. */
  async function forge({ header: change = (honest) => honest, inside = {} }: Forgery): Promise<SealedBid> {
    const contentKey = randomBytes()
    const secrets: SealingSecrets = { contentKey, slopes: makeSlopes(contentKey), pair: await makeBidPair() }
    const drawSecret = randomBytes()
    const drawCommitment = await commitToSecret(contextFor('eve'), drawSecret)
    const parts = { context: contextFor('eve'), holders: world.holders, drawCommitment, attachments: [] }
    const header = change((await makeHeader(parts, secrets))!)
    const content = { answers: {}, attachments: [] }
    const said = {
      content,
      drawSecret: toBase64url(drawSecret),
      slopes: toBase64url(secrets.slopes),
      pair: secrets.pair,
    }
    const body = padBody(utf8(JSON.stringify({ ...said, ...inside })))!
    const sealing = { key: await bodyKeyOf(contentKey), nonce: onlyNonce(), boundTo: bodyBoundTo(header) }
    return { header, body: toBase64url(await encrypt(sealing, body)) }
  }
  const spoil = (place: number, what: 'box' | 'commitment') => (header: BidHeader) => ({
    ...header,
    shares: header.shares.map((share, i) => (i === place ? { ...share, [what]: flip(share[what]) } : share)),
  })

  it('is opened where it was sealed as agreed after all', async () => {
    expect(await openWith(world, await forge({}), [k1, k2])).toMatchObject({ state: 'opened' })
  })

  it('takes no part, whichever two open it, where one holder alone could not have opened it', async () => {
    for (const what of ['box', 'commitment'] as const) {
      const spoiled = await forge({ header: spoil(2, what) })
      expect(await openWith(world, spoiled, [k1, k2])).toEqual({ state: 'void', reason: 'sealing' })
      expect(await openWith(world, spoiled, world.keys)).toEqual({ state: 'void', reason: 'sealing' })
      expect(await openWith(world, spoiled, [k1, k3])).toMatchObject({ state: 'waiting', missing: [k2.keyId] })
    }
  })

  it('takes no part where two holders cannot open their boxes', async () => {
    const spoiled = await forge({ header: (header) => spoil(0, 'box')(spoil(1, 'box')(header)) })
    const outcome = await openWith(world, spoiled, world.keys)
    expect(outcome).toEqual({ state: 'void', reason: 'boxes' })
    expect(isSettled(outcome)).toBe(true)
  })

  it('takes no part where its secret is not the one it committed to', async () => {
    const drawSecret = toBase64url(randomBytes())
    expect(await openWith(world, await forge({ inside: { drawSecret } }), [k1, k2])).toEqual({
      state: 'void',
      reason: 'draw',
    })
  })

  it('takes no part where it copied the commitment of another bid', async () => {
    const { drawCommitment } = bid.header
    const copied = await forge({ header: (header) => ({ ...header, drawCommitment }) })
    expect(await openWith(world, copied, [k1, k2])).toEqual({ state: 'void', reason: 'draw' })
    const opened = await openWith(world, bid, [k1, k2])
    const drawSecret = opened.state === 'opened' ? opened.drawSecret : ''
    const withSecret = await forge({ header: (header) => ({ ...header, drawCommitment }), inside: { drawSecret } })
    expect(await openWith(world, withSecret, [k1, k2])).toEqual({ state: 'void', reason: 'draw' })
  })

  it.each([
    ['nonsense', { content: 7 }],
    ['other slopes', { slopes: toBase64url(randomBytes()) }],
    ['another pair', { pair: anotherPair }],
    ['no pair', { pair: { d: zeros, x: zeros, y: zeros } }],
    ['files that were not sent', { content: { answers: {}, attachments: [{ name: 'a', type: '', bytes: 1 }] } }],
  ])('takes no part where it says %s of itself', async (_, inside) => {
    const outcome = await openWith(world, await forge({ inside }), [k1, k2])
    expect(outcome).toMatchObject({ state: 'void', reason: expect.stringMatching(/^(body|sealing)$/) })
  })

  it('has shares of 256 bits', async () => {
    const [answer] = await answersTo(bid, [k1])
    expect(decode(answer!.share!)).toHaveLength(32)
  })
})
