import { randomBytes } from 'node:crypto'
import { drawOrder } from '#lib/sealing/draw.ts'
import { commitToSeed } from '#lib/sealing/draw-secret.ts'
import { closeOfferLog, type OfferLeaf } from '#lib/sealing/offer-log.ts'
import type { BidOutcome } from '#lib/sealing/outcome.ts'
import type { PublishedBid, PublishedDraw } from '#lib/sealing/recompute-draw.ts'
import { hashSealedBid, outlineSealedBid, type SealedBid } from '#lib/sealing/sealed-bid.ts'
import { flip, openWith, type SealingWorld, sealFor } from './sealing.ts'

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
export async function publishDraw(world: SealingWorld): Promise<PublishedDraw> {
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
