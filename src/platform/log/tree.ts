import { emptyRoot, hashNode } from './hashes.ts'

/**
 * A tree as RFC 6962 has it, held by its peaks: the roots of the complete subtrees it is made of, largest first.
 * Each bit that is set in `size` is one peak. That is all it takes to append and to know the root.
 */
export type Tree = { readonly size: number; readonly peaks: readonly Buffer[] }

/** The root of a complete subtree: it covers the 2^level leaves from index × 2^level on. */
export type TreeNode = { level: number; index: number; hash: Buffer }

export const emptyTree: Tree = { size: 0, peaks: [] }

/** Appends one leaf; `onNode` is told each subtree that it completes. */
function appendLeaf(peaks: Buffer[], size: number, leaf: Buffer, onNode: (node: TreeNode) => void): void {
  let hash = leaf
  let index = size
  for (let level = 1; index % 2 === 1; level += 1) {
    hash = hashNode(peaks.pop()!, hash)
    index = (index - 1) / 2
    onNode({ level, index, hash })
  }
  peaks.push(hash)
}

/** Appends leaves; gives the tree that follows and the nodes that were completed on the way. */
export function growTree(tree: Tree, leaves: readonly Buffer[]): { tree: Tree; nodes: TreeNode[] } {
  const peaks = [...tree.peaks]
  const nodes: TreeNode[] = []
  for (const [i, leaf] of leaves.entries()) appendLeaf(peaks, tree.size + i, leaf, (node) => nodes.push(node))
  return { tree: { size: tree.size + leaves.length, peaks }, nodes }
}

/** The root over all leaves: the peaks, folded from the smallest. */
export function rootOf({ peaks }: Tree): Buffer {
  return peaks.length === 0 ? emptyRoot() : [...peaks].reverse().reduce((right, left) => hashNode(left, right))
}

/** Where the peaks of a tree of this size stand, largest first. Level 0 is a leaf. */
export function placesOfPeaks(size: number): { level: number; index: number }[] {
  const places = []
  for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2))
    if (rest % 2 === 1) places.unshift({ level, index: rest - 1 })
  return places
}
