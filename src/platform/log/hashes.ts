import { createHash } from 'node:crypto'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

/** Hash of a leaf of the tree: SHA-256 over 0x00 and the bytes (RFC 6962 §2.1). */
export const hashLeaf = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(LEAF).update(bytes).digest()

/** Hash of a node of the tree: SHA-256 over 0x01 and its two children. */
export const hashNode = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest()

/** Root of the empty tree: the hash of nothing. */
export const emptyRoot = (): Buffer => createHash('sha256').digest()
