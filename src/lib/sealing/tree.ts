import { areEqual, type Bytes, sha256 } from './bytes.ts'

// The tree of RFC 6962 with WebCrypto. The log of the installation has one that grows and is stored; this one is made
// at once from all of its leaves, in a browser too.

const LEAF = new Uint8Array([0])
const NODE = new Uint8Array([1])

/** Hash of a leaf: SHA-256 over 0x00 and the bytes (RFC 6962 §2.1). */
export const hashLeaf = (bytes: Uint8Array): Promise<Bytes> => sha256(LEAF, bytes)

const hashNode = (left: Uint8Array, right: Uint8Array) => sha256(NODE, left, right)

/** One level up: pairs are hashed, one that is left over rises as it is. */
const riseFrom = (level: readonly Bytes[]): Promise<Bytes[]> =>
  Promise.all(
    Array.from({ length: Math.ceil(level.length / 2) }, async (_, i) => {
      const [left, right] = [level[2 * i]!, level[2 * i + 1]]
      return right ? hashNode(left, right) : left
    }),
  )

/** The root over hashes of leaves (RFC 6962 §2.1); of none, the hash of nothing. */
export async function treeRoot(leaves: readonly Bytes[]): Promise<Bytes> {
  let level = leaves
  while (level.length > 1) level = await riseFrom(level)
  return level[0] ?? sha256()
}

/** The way from leaf `index` to the root (RFC 6962 §2.1.1), nearest sibling first. */
export async function proveLeaf(leaves: readonly Bytes[], index: number): Promise<Bytes[]> {
  const path: Bytes[] = []
  let level = leaves
  for (let at = index; level.length > 1; at = Math.floor(at / 2)) {
    const sibling = level[at ^ 1]
    if (sibling) path.push(sibling)
    level = await riseFrom(level)
  }
  return path
}

/** What is claimed of a leaf: that the tree of `size` leaves with this root has it at `index`. */
export type LeafProof = { leaf: Bytes; index: number; size: number; path: readonly Bytes[]; root: Bytes }

/** True where the path leads from the leaf to the root: what anybody can check alone. */
export async function isInTree({ leaf, index, size, path, root }: LeafProof): Promise<boolean> {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false
  let hash = leaf
  let used = 0
  let last = size - 1
  for (let at = index; last > 0; at = Math.floor(at / 2), last = Math.floor(last / 2)) {
    const isLeftOver = at === last && at % 2 === 0
    if (isLeftOver) continue
    const sibling = path[used++]
    if (!sibling) return false
    hash = at % 2 === 1 ? await hashNode(sibling, hash) : await hashNode(hash, sibling)
  }
  return used === path.length && areEqual(hash, root)
}
