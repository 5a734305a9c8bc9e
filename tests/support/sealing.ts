import { type HolderKey, makeHolderKey, openHolderKey } from '#lib/sealing/holder-key.ts'
import type { Holders } from '#lib/sealing/make-header.ts'
import { type ExpectedBid, openBid } from '#lib/sealing/open-bid.ts'
import { type HolderAnswer, openShare } from '#lib/sealing/open-share.ts'
import type { BidOutcome } from '#lib/sealing/outcome.ts'
import { type BidToSeal, sealBid } from '#lib/sealing/seal-bid.ts'
import { type BidContext, hashSealedBid, type SealedBid } from '#lib/sealing/sealed-bid.ts'

export const PASSPHRASE = 'kettle orbit walnut harbour'

/** Three people who open bids, with their keys. */
export type SealingWorld = { holders: Holders; keys: [HolderKey, HolderKey, HolderKey] }

/** Three keys as their holders keep them: the texts of their files. */
export async function makeHolderFiles(): Promise<{ holders: Holders; texts: [string, string, string] }> {
  const [a, b, c] = [await makeHolderKey(PASSPHRASE), await makeHolderKey(PASSPHRASE), await makeHolderKey(PASSPHRASE)]
  return { holders: [a.holder, b.holder, c.holder], texts: [a.file, b.file, c.file] }
}

export async function makeSealingWorld(): Promise<SealingWorld> {
  const { holders, texts } = await makeHolderFiles()
  const open = (text: string) => openHolderKey(text, PASSPHRASE)
  return { holders, keys: [await open(texts[0]), await open(texts[1]), await open(texts[2])] }
}

export const contextFor = (supplierId: string): BidContext => ({
  version: 1,
  offerId: 'offer-1',
  supplierId,
  deadline: '2026-12-01T17:00:00.000Z',
})

/** Seals a bid of one supplier; a test changes what it is about. */
export const sealFor = (world: SealingWorld, supplierId: string, other: Partial<BidToSeal> = {}): Promise<SealedBid> =>
  sealBid({
    context: contextFor(supplierId),
    holders: world.holders,
    answers: { approach: `How ${supplierId} would do it` },
    attachments: [],
    ...other,
  })

/** What the offer knows of a bid that it received as it is. */
export const expectedOf = async (world: SealingWorld, bid: SealedBid, supplierId: string): Promise<ExpectedBid> => ({
  context: contextFor(supplierId),
  holders: world.holders,
  hash: await hashSealedBid(bid),
})

export const answersTo = (bid: SealedBid, keys: readonly HolderKey[]): Promise<HolderAnswer[]> =>
  Promise.all(keys.map((key) => openShare(bid.header, key)))

/** Opens a bid with the keys of some holders. */
export async function openWith(
  world: SealingWorld,
  bid: SealedBid,
  keys: readonly HolderKey[],
  supplierId = bid.header.supplierId,
): Promise<BidOutcome> {
  return openBid(bid, await expectedOf(world, bid, supplierId), await answersTo(bid, keys))
}

/** The same text with its first sign replaced: another byte, still base64url. */
export const flip = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)
