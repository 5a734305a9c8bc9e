import { createHmac } from 'node:crypto'
import { commitToSeed } from '#lib/sealing/draw-secret.ts'
import type { Ctx } from '#platform/context.ts'

type Place = Pick<Ctx, 'keys'>

/**
 * The seed that this installation adds to the draw of an offer, in hex. It follows from the installation’s secret and the
 * offer, so that it cannot be chosen anew; it is told when the draw is, and not before.
 */
export const drawSeedOf = ({ keys }: Place, offerId: string): string =>
  createHmac('sha256', keys.secretFor('draw seeds')).update(offerId).digest('hex')

/** What is published with the offer: SHA-256 over the seed’s bytes, in hex. */
export const commitToDrawSeed = (ctx: Place, offerId: string): Promise<string> =>
  commitToSeed(Uint8Array.from(Buffer.from(drawSeedOf(ctx, offerId), 'hex')))
