import { describe, expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import { hashLeaf, isInTree, proveLeaf, treeRoot } from './tree.ts'

// The inputs and roots of the test suite of Certificate Transparency.
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = {
  0: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
}
const leavesOf = (texts: string[]) =>
  Promise.all(texts.map((text) => hashLeaf(Uint8Array.from(Buffer.from(text, 'hex')))))
const numbered = (count: number) => Promise.all(Array.from({ length: count }, (_, i) => hashLeaf(utf8(`leaf ${i}`))))

describe('a tree of RFC 6962', () => {
  it.each(Object.entries(ROOTS))('has over the first %s known leaves the known root', async (count, root) => {
    const leaves = await leavesOf(INPUTS.slice(0, Number(count)))
    expect(Buffer.from(await treeRoot(leaves)).toString('hex')).toBe(root)
  })

  it('proves every leaf of every size, and no other leaf, place, size or root', async () => {
    for (const size of [1, 2, 3, 4, 5, 7, 8, 13, 33]) {
      const leaves = await numbered(size)
      const root = await treeRoot(leaves)
      for (const [index, leaf] of leaves.entries()) {
        const proof = { leaf, index, size, path: await proveLeaf(leaves, index), root }
        expect(await isInTree(proof)).toBe(true)
        const wrong = [
          { leaf: await hashLeaf(utf8('another')) },
          { index: index + 1 },
          { index: -1 },
          { index: 0.5 },
          { path: [...proof.path, root] },
          { path: proof.path.slice(1), root: size === 1 ? leaf.toReversed() : root },
          { root: leaf.toReversed() },
        ]
        for (const change of wrong) expect([change, await isInTree({ ...proof, ...change })]).toEqual([change, false])
      }
    }
  })
})
