import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#lib/canonical-json.ts'
import { hashLeaf } from '#platform/log/hashes.ts'
import { buildInclusionProof, isIncluded } from '#platform/log/proof.ts'
import { emptyTree, growTree, rootOf, type TreeNode } from '#platform/log/tree.ts'
import { lived, runEvents } from '../../../../tests/support/case-events.ts'
import { commitTo } from '../acts/move-case.ts'
import type { CaseEvent } from './events.ts'

const CASE = '0196e0c0-0000-7000-8000-000000000001'
const saltOf = (seq: number) => createHash('sha256').update(`salt ${seq}`).digest()
/** The leaf of the public log of each event, as it is written: its type, and what commits to the rest. */
const leafOf = (event: CaseEvent, seq: number) => {
  const kept = { ...event, id: `event-${seq}`, seq }
  const commitment = commitTo(CASE, saltOf(seq), kept).toString('hex')
  return hashLeaf(canonicalJson({ type: event.type, data: { event: kept.id, seq, commitment } }))
}
const leavesOf = (events: readonly CaseEvent[]) => events.map((event, i) => leafOf(event, i + 1))
const rootOver = (leaves: readonly Buffer[]) => rootOf(growTree(emptyTree, leaves).tree)

/** A purchase that has begun, and two moments of it at which its log was signed. */
const signedTwice = fc
  .record({ sequence: lived, a: fc.nat(), b: fc.nat(), at: fc.nat() })
  .map(({ sequence, ...rest }) => ({ ...rest, events: runEvents(sequence).events }))
  .filter(({ events }) => events.length > 0)
  .map(({ events, a, b, at }) => {
    const [early, late] = [1 + (a % events.length), 1 + (b % events.length)].toSorted((one, two) => one - two)
    return { events, early: early!, late: late!, at: at % events.length }
  })
const holds = (check: (of: typeof signedTwice extends fc.Arbitrary<infer T> ? T : never) => Promise<void> | void) =>
  fc.assert(
    fc.asyncProperty(signedTwice, async (one) => check(one)),
    { numRuns: 150 },
  )

describe('the log of a purchase, whatever happens in whatever order', () => {
  it('leads from any state that was signed to any later one, and to none with another event in it: invariant:I10', async () => {
    await holds(({ events, early, late, at }) => {
      const leaves = leavesOf(events)
      const signed = { early: rootOver(leaves.slice(0, early)), late: rootOver(leaves.slice(0, late)) }
      const { tree } = growTree(emptyTree, leaves.slice(0, early))
      expect(rootOf(tree)).toEqual(signed.early)
      expect(rootOf(growTree(tree, leaves.slice(early, late)).tree)).toEqual(signed.late)
      const changed = { ...events[at]!, at: '2026-05-31T00:00:00.000Z' }
      const altered = leaves.with(at, leafOf(changed, at + 1))
      expect(rootOver(altered.slice(0, early)).equals(signed.early)).toBe(at >= early)
      expect(rootOver(altered.slice(0, late)).equals(signed.late)).toBe(at >= late)
      expect(rootOver(leaves.toSpliced(at, 1).slice(0, late)).equals(signed.late)).toBe(at >= late)
    })
  })

  it('proves each event of it in every later state, and proves no other: invariant:I5 invariant:I10', async () => {
    await holds(async ({ events, late, at }) => {
      const index = at % late
      const leaves = leavesOf(events).slice(0, late)
      const { nodes } = growTree(emptyTree, leaves)
      const path = await buildInclusionProof(readFrom(leaves, nodes), index, late)
      const proof = { index, size: late, path, root: rootOver(leaves) }
      expect(isIncluded({ ...proof, leaf: leaves[index]! })).toBe(true)
      const changed = { ...events[index]!, party: 'somebody else' }
      expect(isIncluded({ ...proof, leaf: leafOf(changed, index + 1) })).toBe(false)
    })
  })
})

const readFrom = (leaves: readonly Buffer[], nodes: readonly TreeNode[]) => async (level: number, index: number) =>
  level === 0 ? leaves[index]! : nodes.find((one) => one.level === level && one.index === index)!.hash
