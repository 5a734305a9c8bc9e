import { hashNode } from './hashes.ts'

/** Reads a stored hash: of a leaf (level 0), or of a complete subtree. */
export type ReadNode = (level: number, index: number) => Promise<Buffer>

/** The largest power of two below n. */
function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** The hash over `count` leaves from `start` on, put together from complete subtrees. */
async function hashRange(read: ReadNode, start: number, count: number): Promise<Buffer> {
  const level = Math.log2(count)
  if (Number.isInteger(level)) return read(level, start / count)
  const k = split(count)
  return hashNode(await hashRange(read, start, k), await hashRange(read, start + k, count - k))
}

/** The audit path of RFC 6962 §2.1.1 for leaf `index` of a tree of `size` leaves, nearest sibling first. */
export async function buildInclusionProof(read: ReadNode, index: number, size: number): Promise<Buffer[]> {
  if (index < 0 || index >= size) throw new Error(`Leaf ${index} is not in a tree of ${size}.`)
  const path = async (start: number, count: number): Promise<Buffer[]> => {
    if (count === 1) return []
    const k = split(count)
    return index < start + k
      ? [...(await path(start, k)), await hashRange(read, start + k, count - k)]
      : [...(await path(start + k, count - k)), await hashRange(read, start, k)]
  }
  return path(0, size)
}

/** True where the path leads from the leaf to the root (RFC 9162 §2.1.3.2): what anybody can check alone. */
export function isIncluded(proof: {
  leaf: Buffer
  index: number
  size: number
  path: readonly Buffer[]
  root: Buffer
}): boolean {
  let node = proof.index
  let last = proof.size - 1
  let hash = proof.leaf
  if (node > last) return false
  for (const sibling of proof.path) {
    if (last === 0) return false
    const isRight = node % 2 === 1 || node === last
    hash = isRight ? hashNode(sibling, hash) : hashNode(hash, sibling)
    if (isRight) while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hash.equals(proof.root)
}
