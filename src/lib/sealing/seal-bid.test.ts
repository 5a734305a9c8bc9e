import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextFor, makeSealingWorld, sealFor } from '../../../tests/support/sealing.ts'
import { readSealedBid } from './read-sealed-bid.ts'
import { writeSealedBid } from './sealed-bid.ts'

const world = await makeSealingWorld()
const bid = await sealFor(world, 'ada')
const read = (text: string, supplierId = 'ada', holders = world.holders) =>
  readSealedBid(text, { context: contextFor(supplierId), holders })

describe('a sealed bid', () => {
  it('abuse:A01 shows nothing of what it says: not its words, not its secret, not how long it is', async () => {
    const long = await sealFor(world, 'ada', { answers: { approach: 'secret plan '.repeat(500) } })
    expect(writeSealedBid(long).length).toBe(writeSealedBid(bid).length)
    for (const sealed of [bid, long]) {
      expect(writeSealedBid(sealed)).not.toMatch(/approach|secret plan|would do it/)
      expect(Object.keys(sealed.header).toSorted()).toEqual([
        'attachments',
        'deadline',
        'drawCommitment',
        'ephemeral',
        'offerId',
        'shares',
        'supplierId',
        'version',
      ])
    }
  })

  it('has no part in common with another of the same words', async () => {
    const again = await sealFor(world, 'ada')
    const { header } = again
    expect(header.drawCommitment).not.toBe(bid.header.drawCommitment)
    expect(header.ephemeral).not.toBe(bid.header.ephemeral)
    expect(again.body).not.toBe(bid.body)
    for (const [i, share] of header.shares.entries()) {
      expect(share.box).not.toBe(bid.header.shares[i]!.box)
      expect(share.commitment).not.toBe(bid.header.shares[i]!.commitment)
    }
  })

  it('is refused where it is too large', async () => {
    const source = (async function* () {})()
    const file = (bytes: number) => ({ name: 'plan.pdf', type: 'application/pdf', bytes, source, keep: () => {} })
    for (const large of [
      { answers: { approach: 'x'.repeat(300_000) } },
      { attachments: [file(33 * 1024 * 1024)] },
      { attachments: Array.from({ length: 9 }, () => file(1)) },
    ])
      await expect(sealFor(world, 'ada', large)).rejects.toMatchObject({ code: 'sealing.too-large' })
  })
})

describe('reading a sealed bid that was sent', () => {
  it('gives the bid back, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.string()), async (answers) => {
        const sealed = await sealFor(world, 'ada', { answers })
        expect(read(writeSealedBid(sealed))).toEqual(sealed)
      }),
      { numRuns: 15 },
    )
  })

  it('abuse:A03 refuses it from another supplier', () => {
    expect(() => read(writeSealedBid(bid), 'bob')).toThrow('another opportunity, supplier or deadline')
  })

  it('refuses it where other people should open it', () => {
    const [first, second, third] = world.holders
    expect(() => read(writeSealedBid(bid), 'ada', [second, first, third])).toThrow('other people')
  })

  it('refuses what no bid looks like, without a fault', () => {
    const { header, body } = bid
    const [share] = header.shares
    const wrong = [
      { header, body, more: 1 },
      { header, body: body.slice(4) },
      { header: { ...header, shares: header.shares.slice(1) }, body },
      { header: { ...header, shares: header.shares.map(() => ({ ...share, box: 'AAAA' })) }, body },
      { header: { ...header, ephemeral: 'AAAA' }, body },
      { header: { ...header, attachments: [{ bytes: -1, root: header.drawCommitment }] }, body },
    ]
    for (const text of ['', 'null', '[]', ...wrong.map((one) => JSON.stringify(one))])
      expect(() => read(text)).toThrow('did not arrive whole')
  })
})
