import { canonicalJson } from '../canonical-json.ts'
import { type Bytes, concat, sha256, utf8 } from './bytes.ts'

/** The secret of a bid that was opened, by the commitment it was sent with. Both base64url. */
export type DrawnSecret = { commitment: string; secret: string }

/** All that decides a draw. `seed` is 256 bits in hex; `passing` names those who passed, by their commitment. */
export type DrawInput = {
  offerId: string
  seed: string
  /** Every bid that was opened, also those that did not pass. */
  bids: readonly DrawnSecret[]
  passing: readonly string[]
}

const WORD_BYTES = 4
const WORDS = 2 ** 32

const byCommitment = (a: DrawnSecret, b: DrawnSecret) => (a.commitment < b.commitment ? -1 : 1)

/** One value for all that was committed: the seed and each secret, in the order of the commitments. */
function hashSecrets({ offerId, seed, bids }: DrawInput): Promise<Bytes> {
  const secrets = bids.map(({ commitment, secret }) => ({ commitment, secret }))
  return sha256(utf8(canonicalJson({ use: 'fairlead draw', offerId, seed, secrets })))
}

/** Numbers of 32 bits without end: SHA-256 over the key and a count, eight numbers each. */
async function* countOn(key: Bytes): AsyncGenerator<number, never> {
  for (let count = 0; ; count++) {
    const place = new DataView(new ArrayBuffer(WORD_BYTES))
    place.setUint32(0, count)
    const block = await sha256(concat(key, new Uint8Array(place.buffer)))
    for (let at = 0; at < block.length; at += WORD_BYTES) yield new DataView(block.buffer).getUint32(at)
  }
}

/**
 * The largest multiple of `below` that 32 bits hold: a number from there on is thrown away, since otherwise small
 * results would come a little more often than large ones.
 */
async function takeBelow(numbers: AsyncGenerator<number, never>, below: number): Promise<number> {
  const end = WORDS - (WORDS % below)
  for (;;) {
    const { value } = await numbers.next()
    if (value < end) return value % below
  }
}

/** Fisher and Yates: every order is as likely as any other. */
async function shuffle<T>(list: readonly T[], numbers: AsyncGenerator<number, never>): Promise<T[]> {
  const order = [...list]
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = await takeBelow(numbers, last + 1)
    const [a, b] = [order[last]!, order[chosen]!]
    order[last] = b
    order[chosen] = a
  }
  return order
}

/**
 * Draws: the commitments of those who passed, the first chosen first, then the reserves. It takes no chance of its own,
 * so there is no second draw: the same input has one answer.
 *
 * All opened bids are put in order and those who did not pass are taken out. So who else passes never changes who of two
 * comes first, and nobody can turn the draw by failing one bid after another until the answer pleases.
 */
export async function drawOrder(input: DrawInput): Promise<string[]> {
  const bids = input.bids.toSorted(byCommitment)
  const order = await shuffle(bids, countOn(await hashSecrets({ ...input, bids })))
  const passing = new Set(input.passing)
  return order.map(({ commitment }) => commitment).filter((commitment) => passing.has(commitment))
}
