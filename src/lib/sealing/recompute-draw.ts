import { canonicalJson } from '../canonical-json.ts'
import { fromBase64url, fromHex, SECRET_BYTES, sha256, toHex, utf8 } from './bytes.ts'
import { drawOrder } from './draw.ts'
import { commitToSecret, commitToSeed } from './draw-secret.ts'
import { type BidLeaf, type ClosedOfferLog, isWholeLog, listStandingBids, readLeaf } from './offer-log.ts'
import type { VoidReason } from './outcome.ts'
import { hashOutline, type SealedBidOutline } from './sealed-bid.ts'

/** A bid as the draw publishes it: with its secret where it was opened, else with the reason why it was not. */
export type PublishedBid = SealedBidOutline & ({ secret: string } | { void: VoidReason })

/** Somebody who takes part: by the commitment of their bid, with the name of the account they are paid to. */
export type Entrant = { commitment: string; payee: string }

/** Everything that is published of a draw: enough to make it again. */
export type PublishedDraw = {
  offerId: string
  /** Published with the offer. */
  seedCommitment: string
  seed: string
  /** Its root stands in the public log since the close. */
  log: ClosedOfferLog
  bids: readonly PublishedBid[]
  passing: readonly Entrant[]
  /** Commitments: who was drawn first, then the reserves. */
  order: readonly string[]
}

/** The one hash of a published draw, in hex: what the purchase keeps of it. */
export const hashDraw = async (draw: PublishedDraw): Promise<string> => toHex(await sha256(utf8(canonicalJson(draw))))

/** The first thing that is wrong with a draw. */
export type DrawProblem =
  | 'seed'
  | 'log'
  | 'bids'
  | 'secret'
  | 'entrant-unknown'
  | 'entrant-twice'
  | 'payee-twice'
  | 'order'

/** What making a draw again shows: the order that follows, or the first thing that is wrong. */
export type Recomputed = { isRight: true; order: string[] } | { isRight: false; problem: DrawProblem }

const openedOf = (bids: readonly PublishedBid[]) => bids.filter((bid) => 'secret' in bid)

async function isSeedRight({ seed, seedCommitment }: PublishedDraw): Promise<boolean> {
  const bytes = fromHex(seed)
  return bytes?.length === SECRET_BYTES && (await commitToSeed(bytes)) === seedCommitment
}

/** The bids that stand by the log; undefined where the log is not whole or speaks of another offer. */
async function readStanding({ log, offerId }: PublishedDraw): Promise<BidLeaf[] | undefined> {
  const leaves = log.leaves.flatMap((text) => readLeaf(text) ?? [])
  const isOurs = leaves.length === log.leaves.length && leaves.every((leaf) => leaf.offerId === offerId)
  return isOurs && (await isWholeLog(log)) ? listStandingBids(leaves) : undefined
}

/** Whether those published are the bids that stand, each once. */
async function areTheStanding(bids: readonly PublishedBid[], standing: readonly BidLeaf[]): Promise<boolean> {
  const hashes = await Promise.all(bids.map(({ header, body }) => hashOutline({ header, body })))
  const [published, logged] = [hashes.toSorted(), standing.map(({ sealed }) => sealed).toSorted()]
  return published.length === logged.length && published.every((hash, i) => hash === logged[i])
}

async function areSecretsRight(bids: readonly PublishedBid[]): Promise<boolean> {
  const right = openedOf(bids).map(async ({ header, secret }) => {
    const bytes = fromBase64url(secret)
    return bytes?.length === SECRET_BYTES && (await commitToSecret(header, bytes)) === header.drawCommitment
  })
  return (await Promise.all(right)).every(Boolean)
}

/** What is wrong with who takes part: each once, each with an opened bid, and one entry for each payee. */
export function findEntrantProblem(
  passing: readonly Entrant[],
  opened: readonly string[],
): 'entrant-unknown' | 'entrant-twice' | 'payee-twice' | undefined {
  if (!passing.every(({ commitment }) => opened.includes(commitment))) return 'entrant-unknown'
  if (new Set(passing.map(({ commitment }) => commitment)).size < passing.length) return 'entrant-twice'
  return new Set(passing.map(({ payee }) => payee)).size < passing.length ? 'payee-twice' : undefined
}

async function findProblem(draw: PublishedDraw): Promise<DrawProblem | undefined> {
  if (!(await isSeedRight(draw))) return 'seed'
  const standing = await readStanding(draw)
  if (!standing) return 'log'
  if (!(await areTheStanding(draw.bids, standing))) return 'bids'
  if (!(await areSecretsRight(draw.bids))) return 'secret'
  return findEntrantProblem(
    draw.passing,
    openedOf(draw.bids).map(({ header }) => header.drawCommitment),
  )
}

/**
 * Makes a published draw again from what was committed, and compares. Whether the log’s root is the one that the public
 * log has since the close is for the caller to compare.
 */
export async function recomputeDraw(draw: PublishedDraw): Promise<Recomputed> {
  const problem = await findProblem(draw)
  if (problem) return { isRight: false, problem }
  const bids = openedOf(draw.bids).map(({ header, secret }) => ({ commitment: header.drawCommitment, secret }))
  const passing = draw.passing.map(({ commitment }) => commitment)
  const order = await drawOrder({ offerId: draw.offerId, seed: draw.seed, bids, passing })
  const isSame = order.length === draw.order.length && order.every((one, i) => one === draw.order[i])
  return isSame ? { isRight: true, order } : { isRight: false, problem: 'order' }
}
