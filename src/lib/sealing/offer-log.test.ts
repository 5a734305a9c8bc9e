import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closeOfferLog,
  countSlots,
  isOfferLeafProved,
  isWholeLog,
  listStandingBids,
  type OfferLeaf,
  proveOfferLeaf,
  readLeaf,
  writeLeaf,
} from './offer-log.ts'
import { checkReceipt, isReceiptSigned, readReceipt, signReceipt, writeReceipt } from './receipt.ts'

const newId = () => randomBytes(32).toString('base64url')
const bidLeaf = (id = newId(), replaces?: string): OfferLeaf => ({
  kind: 'bid',
  offerId: 'offer-1',
  id,
  sealed: newId(),
  receivedAt: '2026-11-30T09:00:00.000Z',
  sealedBy: 'browser',
  ...(replaces && { replaces }),
})
const bidsOf = (count: number) => Array.from({ length: count }, () => bidLeaf())
const close = (leaves: readonly OfferLeaf[]) => closeOfferLog('offer-1', leaves, newId)

const pair = generateKeyPairSync('ed25519')
const key = {
  sign: (bytes: Uint8Array) => sign(null, bytes, pair.privateKey),
  publicKey: pair.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
}

describe('the log of an offer', () => {
  it('abuse:A01 has the same size with 0 and 20 bids, and for a bidder the same length of proof', async () => {
    const [none, twenty] = [await close([]), await close(bidsOf(20))]
    expect([none.size, twenty.size]).toEqual([64, 64])
    const way = await proveOfferLeaf(twenty, twenty.leaves[7]!)
    expect(way!.path).toHaveLength(6)
  })

  it('grows by steps of four', () => {
    expect([0, 1, 64, 65, 256, 257, 1000, 1025].map(countSlots)).toEqual([64, 64, 64, 256, 256, 1024, 1024, 4096])
  })

  it('tells by no place when a bid came: its order is that of hashes', async () => {
    const bids = bidsOf(20)
    const log = await close(bids)
    const places = bids.map((bid) => log.leaves.indexOf(writeLeaf(bid)))
    expect(places).not.toEqual(places.toSorted((a, b) => a - b))
    expect(await isWholeLog(log)).toBe(true)
  })

  it('has every leaf, and proves each to who has the root alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(70), async (count) => {
        const bids = bidsOf(count)
        const log = await close(bids)
        for (const leaf of bids.slice(0, 3).map(writeLeaf)) {
          const way = (await proveOfferLeaf(log, leaf))!
          expect(await isOfferLeafProved(leaf, way, log.root)).toBe(true)
          expect(await isOfferLeafProved(writeLeaf(bidLeaf()), way, log.root)).toBe(false)
        }
        expect(await proveOfferLeaf(log, writeLeaf(bidLeaf()))).toBeUndefined()
      }),
      { numRuns: 8 },
    )
  })

  it('invariant:I10 shows a leaf that was left out, added or changed after the close', async () => {
    const log = await close(bidsOf(3))
    const { leaves } = log
    for (const wrong of [
      leaves.slice(1),
      [...leaves, leaves[0]!],
      leaves.with(5, writeLeaf(bidLeaf())),
      leaves.toReversed(),
    ])
      expect(await isWholeLog({ ...log, leaves: wrong })).toBe(false)
    expect(await isWholeLog({ ...log, size: 65 })).toBe(false)
  })
})

describe('a leaf', () => {
  it('is read as it was written, and in no other way', () => {
    const leaf = bidLeaf()
    expect(readLeaf(writeLeaf(leaf))).toEqual(leaf)
    const others = ['', 'null', '7', '{"kind":"other"}', ` ${writeLeaf(leaf)}`, JSON.stringify({ z: 1, ...leaf })]
    expect(others.map(readLeaf)).toEqual(others.map(() => undefined))
  })
})

describe('the bids that stand', () => {
  it('are those that were neither replaced nor withdrawn', () => {
    const [first, second, third] = [bidLeaf('a'), bidLeaf('b', 'a'), bidLeaf('c')]
    const withdrawal: OfferLeaf = { kind: 'withdrawal', offerId: 'offer-1', id: 'd', of: 'c', receivedAt: '' }
    expect(listStandingBids([first, third]).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(listStandingBids([first, second, third]).map(({ id }) => id)).toEqual(['b', 'c'])
    expect(listStandingBids([first, second, third, withdrawal]).map(({ id }) => id)).toEqual(['b'])
  })
})

describe('a receipt', () => {
  const mine = bidLeaf()
  const receipt = signReceipt(mine, key)

  it('is signed, and says nothing but one’s own leaf', async () => {
    expect(await isReceiptSigned(receipt, key.publicKey)).toBe(true)
    expect(Object.keys(receipt).toSorted()).toEqual(['leaf', 'publicKey', 'signature'])
    expect(readReceipt(writeReceipt(receipt))).toEqual(receipt)
    expect(['', 'null', '[]', '{"leaf":"x"}'].map(readReceipt)).toEqual(Array(4).fill(undefined))
  })

  it('is not signed where the leaf or the signer is another', async () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }).toString()
    expect(await isReceiptSigned({ ...receipt, leaf: writeLeaf(bidLeaf()) }, key.publicKey)).toBe(false)
    expect(await isReceiptSigned({ ...receipt, signature: '*' }, key.publicKey)).toBe(false)
    expect(await isReceiptSigned(receipt, other)).toBe(false)
    expect(await isReceiptSigned(receipt, 'no key')).toBe(false)
  })

  it('is found in the log that is published after the opening', async () => {
    expect(await checkReceipt(receipt, key.publicKey, await close([mine, ...bidsOf(5)]))).toBe('in-the-log')
  })

  it('proves that a bid was left out, with a signature of who left it out', async () => {
    expect(await checkReceipt(receipt, key.publicKey, await close(bidsOf(5)))).toBe('not-in-the-log')
    const forged = { ...receipt, leaf: writeLeaf(bidLeaf()) }
    expect(await checkReceipt(forged, key.publicKey, await close([mine]))).toBe('not-signed')
    const log = await close([mine])
    const hidden = { ...log, leaves: log.leaves.toSpliced(log.leaves.indexOf(writeLeaf(mine)), 1) }
    expect(await checkReceipt(receipt, key.publicKey, hidden)).toBe('log-not-whole')
  })
})
