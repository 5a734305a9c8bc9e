import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyRoot, hashLeaf, hashNode } from './hashes.ts'
import { openCheckpoint, signCheckpoint, verifierKey } from './note.ts'
import { buildInclusionProof, isIncluded } from './proof.ts'
import { emptyTree, growTree, placesOfPeaks, rootOf, type TreeNode } from './tree.ts'

/** The definition of RFC 6962 §2.1, word for word, over a whole list. */
function naiveRoot(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return emptyRoot()
  if (leaves.length === 1) return leaves[0]!
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return hashNode(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}

const leafLists = (min = 0) =>
  fc
    .array(fc.uint8Array({ maxLength: 8 }), { minLength: min, maxLength: 70 })
    .map((list) => list.map((bytes) => hashLeaf(bytes)))

const keep = (leaves: Buffer[], nodes: TreeNode[]) => {
  const kept = new Map(nodes.map(({ level, index, hash }) => [`${level}/${index}`, hash]))
  return async (level: number, index: number) => (level === 0 ? leaves[index]! : kept.get(`${level}/${index}`)!)
}

describe('the tree', () => {
  it('hashes the empty tree and the empty leaf as RFC 6962 does', () => {
    expect(emptyRoot().toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(hashLeaf('').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  })

  it('has the root of the definition, however its leaves were appended', () => {
    fc.assert(
      fc.property(leafLists(), fc.nat(70), (leaves, cut) => {
        const first = growTree(emptyTree, leaves.slice(0, cut))
        const { tree } = growTree(first.tree, leaves.slice(cut))
        expect(rootOf(tree)).toEqual(naiveRoot(leaves))
        expect(tree.size).toBe(leaves.length)
      }),
    )
  })

  it('keeps a node for each complete subtree, so that peaks and proofs can be read back', () => {
    fc.assert(
      fc.asyncProperty(leafLists(1), fc.nat(), async (leaves, at) => {
        const { tree, nodes } = growTree(emptyTree, leaves)
        const read = keep(leaves, nodes)
        const size = 1 + (at % leaves.length)
        const peaks = await Promise.all(placesOfPeaks(size).map(({ level, index }) => read(level, index)))
        expect(rootOf({ size, peaks })).toEqual(naiveRoot(leaves.slice(0, size)))
        expect(placesOfPeaks(tree.size)).toHaveLength(tree.peaks.length)
      }),
    )
  })
})

describe('an inclusion proof', () => {
  const cases = fc.tuple(leafLists(1), fc.nat(), fc.nat()).map(([leaves, a, b]) => {
    const size = 1 + (a % leaves.length)
    return { leaves, size, index: b % size }
  })

  it('leads from every leaf to the root', () => {
    return fc.assert(
      fc.asyncProperty(cases, async ({ leaves, size, index }) => {
        const read = keep(leaves, growTree(emptyTree, leaves).nodes)
        const path = await buildInclusionProof(read, index, size)
        const root = naiveRoot(leaves.slice(0, size))
        expect(isIncluded({ leaf: leaves[index]!, index, size, path, root })).toBe(true)
      }),
    )
  })

  it('fails for another leaf, another place and a path that was changed', () => {
    return fc.assert(
      fc.asyncProperty(cases, fc.nat(), async ({ leaves, size, index }, at) => {
        const read = keep(leaves, growTree(emptyTree, leaves).nodes)
        const path = await buildInclusionProof(read, index, size)
        const proof = { leaf: leaves[index]!, index, size, path, root: naiveRoot(leaves.slice(0, size)) }
        expect(isIncluded({ ...proof, leaf: hashLeaf('something else entirely') })).toBe(false)
        expect(isIncluded({ ...proof, index: size })).toBe(false)
        expect(isIncluded({ ...proof, path: [...path, hashLeaf('one more')] })).toBe(false)
        if (path.length === 0) return
        const changed = path.with(at % path.length, hashLeaf('another sibling'))
        expect(isIncluded({ ...proof, path: changed })).toBe(false)
        expect(isIncluded({ ...proof, path: path.slice(1) })).toBe(false)
      }),
    )
  })
})

describe('a checkpoint', () => {
  const { privateKey, publicKey: key } = generateKeyPairSync('ed25519')
  const publicKey = key.export({ format: 'pem', type: 'spki' }).toString()
  const signer = { sign: (bytes: Uint8Array) => sign(null, bytes, privateKey), publicKey }
  const said = { origin: 'fairlead/one', size: 42, root: hashLeaf('x') }

  it('is text that anybody can read, with a signature that only the key can make', () => {
    const note = signCheckpoint(said, signer)
    expect(note.split('\n').slice(0, 4)).toEqual(['fairlead/one', '42', said.root.toString('base64'), ''])
    expect(openCheckpoint(note, publicKey)).toEqual(said)
    expect(verifierKey('fairlead/one', publicKey)).toMatch(/^fairlead\/one\+[0-9a-f]{8}\+AQ?/)
  })

  it.each([
    ['another size', (note: string) => note.replace('\n42\n', '\n43\n')],
    ['another origin', (note: string) => note.replaceAll('fairlead/one', 'fairlead/two')],
    ['no signature', (note: string) => note.split('—')[0]!],
    ['anything else', () => 'hello'],
  ])('is refused with %s', (_what, change) => {
    expect(openCheckpoint(change(signCheckpoint(said, signer)), publicKey)).toBeUndefined()
  })

  it('is refused where another key has signed it', () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'pem', type: 'spki' }).toString()
    expect(openCheckpoint(signCheckpoint(said, signer), other)).toBeUndefined()
  })
})
