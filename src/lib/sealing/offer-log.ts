import { canonicalJson } from '../canonical-json.ts'
import { type Bytes, fromBase64url, fromHex, toBase64url, toHex, utf8 } from './bytes.ts'
import { parseJson } from './parse-json.ts'
import { hashLeaf, isInTree, proveLeaf, treeRoot } from './tree.ts'

/**
 * One leaf of the log of an offer. `id` is 256 random bits, so that nobody can tell from its hash what a leaf says, or
 * even whether it is a bid. Times are ISO 8601 in UTC.
 */
export type OfferLeaf =
  | {
      kind: 'bid'
      offerId: string
      id: string
      /** `hashSealedBid` of what was received. */
      sealed: string
      receivedAt: string
      /** Whether the bidder's own browser sealed it, or the server did. */
      sealedBy: 'browser' | 'server'
      /** The leaf of the bid that it takes the place of. */
      replaces?: string
    }
  | { kind: 'withdrawal'; offerId: string; id: string; of: string; receivedAt: string }
  | { kind: 'dummy'; offerId: string; id: string }

export type BidLeaf = Extract<OfferLeaf, { kind: 'bid' }>

/** The one text of a leaf: what is hashed, and what a receipt signs. */
export const writeLeaf = (leaf: OfferLeaf): string => canonicalJson(leaf)

/** Reads the text of a leaf; undefined where it is not one of ours, or not written the one way. */
export function readLeaf(text: string): OfferLeaf | undefined {
  const leaf = parseJson(text) as OfferLeaf | null | undefined
  if (typeof leaf !== 'object' || leaf === null || !KINDS.includes(leaf.kind)) return undefined
  return canonicalJson(leaf) === text ? leaf : undefined
}

const KINDS: readonly OfferLeaf['kind'][] = ['bid', 'withdrawal', 'dummy']
const LEAST_SLOTS = 64
const STEP = 4

/**
 * How many leaves the closed log of an offer has: 64, or four times as many as often as it takes. So its size and the
 * length of its proofs do not tell how many bids there were.
 */
export function countSlots(leaves: number): number {
  let slots = LEAST_SLOTS
  while (slots < leaves) slots *= STEP
  return slots
}

/** A log of an offer that was closed. `leaves` are texts, in the order of their hashes; `root` is hex. */
export type ClosedOfferLog = { size: number; root: string; leaves: readonly string[] }

const hashText = (leaf: string) => hashLeaf(utf8(leaf))

/**
 * Closes the log of an offer: dummies fill the free slots, and all leaves stand in the order of their hashes, so that no
 * place tells when a bid came. `newId` gives 256 random bits.
 */
export async function closeOfferLog(
  offerId: string,
  leaves: readonly OfferLeaf[],
  newId: () => string,
): Promise<ClosedOfferLog> {
  const free = countSlots(leaves.length) - leaves.length
  const dummies = Array.from({ length: free }, (): OfferLeaf => ({ kind: 'dummy', offerId, id: newId() }))
  return sortLeaves([...leaves, ...dummies].map(writeLeaf))
}

async function sortLeaves(texts: readonly string[]): Promise<ClosedOfferLog> {
  const hashed = await Promise.all(texts.map(async (text) => ({ text, hash: await hashText(text) })))
  const sorted = hashed.toSorted((a, b) => compareBytes(a.hash, b.hash))
  const root = toHex(await treeRoot(sorted.map(({ hash }) => hash)))
  return { size: sorted.length, root, leaves: sorted.map(({ text }) => text) }
}

function compareBytes(a: Bytes, b: Bytes): number {
  const at = a.findIndex((byte, i) => byte !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

/** Whether a list of leaves is the whole of a log with this root, in its order: what anybody can check after the opening. */
export async function isWholeLog({ size, root, leaves }: ClosedOfferLog): Promise<boolean> {
  const sorted = await sortLeaves(leaves)
  return sorted.root === root && leaves.length === size && sorted.leaves.every((text, i) => text === leaves[i])
}

/** That one leaf stands in a closed log, for who has the root and not the list. */
export type LeafPath = { index: number; size: number; path: readonly string[] }

/** The way from a leaf to the root of the closed log; undefined where the leaf is not in it. */
export async function proveOfferLeaf(log: ClosedOfferLog, leaf: string): Promise<LeafPath | undefined> {
  const index = log.leaves.indexOf(leaf)
  if (index < 0) return undefined
  const path = await proveLeaf(await Promise.all(log.leaves.map(hashText)), index)
  return { index, size: log.size, path: path.map(toBase64url) }
}

/** Whether the way leads from the leaf to the root. */
export async function isOfferLeafProved(leaf: string, way: LeafPath, rootHex: string): Promise<boolean> {
  const root = fromHex(rootHex)
  const path = way.path.map((text) => fromBase64url(text))
  if (!root || !path.every((hash) => hash !== undefined)) return false
  return isInTree({ ...way, leaf: await hashText(leaf), path, root })
}

/** The bids that stand: not withdrawn, and no other took their place. */
export function listStandingBids(leaves: readonly OfferLeaf[]): BidLeaf[] {
  const bids = leaves.filter((leaf) => leaf.kind === 'bid')
  const gone = new Set(
    leaves.map((leaf) => (leaf.kind === 'withdrawal' ? leaf.of : leaf.kind === 'bid' && leaf.replaces)),
  )
  return bids.filter(({ id }) => !gone.has(id))
}
