import { findInstance } from '../instance.ts'
import type { Db } from '../postgres/db.ts'
import { hashLeaf } from './hashes.ts'
import { type CheckpointText, openCheckpoint } from './note.ts'
import { emptyTree, growTree, rootOf, type Tree, type TreeNode } from './tree.ts'
import {
  countWaiting,
  findOutsider,
  findSizeSigned,
  isHashNumbered,
  listStoredCheckpoints,
  listStoredLeaves,
  listStoredNodes,
  type StoredLeaf,
} from './verify-log.store.ts'

/** The first thing that is wrong with the log. `position` counts from 0. */
export type LogProblem = {
  kind: 'altered' | 'missing' | 'reordered' | 'unnumbered' | 'checkpoint'
  position?: number
  eventId?: string
  message: string
}
export type LogVerdict =
  /** `waiting`: committed moments ago, or before a crash, and not numbered yet. */
  | { isWhole: true; events: number; waiting: number; checkpoints: number; root: Buffer }
  | { isWhole: false; problem: LogProblem }

type Options = {
  /** The text of a checkpoint kept elsewhere: what it says must still be so. */
  checkpoint?: string
  signal?: AbortSignal
  report?: (events: number) => void
}

const failed = (problem: LogProblem): LogVerdict => ({ isWhole: false, problem })

const PAGE = 20_000
const ordinal = (position: number) => `event ${position + 1}`

const problem = (kind: LogProblem['kind'], message: string, at: { position?: number; eventId?: string } = {}) =>
  ({ kind, message, ...at }) satisfies LogProblem

/** Whether the columns that an event is found by say what its bytes say. Read here: PostgreSQL takes six times as long. */
function agrees(row: StoredLeaf, body: string): boolean {
  const said = JSON.parse(body) as Record<string, string | undefined>
  const [project, found] = [said.project ?? null, row.project]
  return said.id === row.id && said.type === row.type && said.thing === row.thing && project === found
}

/** What is wrong with one stored event, by itself. */
async function examine(db: Db, row: StoredLeaf, expected: number): Promise<LogProblem | undefined> {
  const at = { position: expected, eventId: row.event_id }
  if (row.position !== expected)
    return problem('missing', `The log's ${ordinal(expected)} is missing.`, { position: expected })
  if (row.body === null) return problem('missing', `The log's ${ordinal(expected)} (${row.event_id}) is missing.`, at)
  const hash = hashLeaf(row.body)
  if (hash.equals(row.hash)) {
    if (row.other_hash === null && agrees(row, row.body)) return undefined
    return problem('altered', `What stands beside the log's ${ordinal(expected)} (${row.event_id}) was altered.`, at)
  }
  if (row.other_hash?.equals(hash) && (await isHashNumbered(db, hash)))
    return problem('reordered', `The log's ${ordinal(expected)} (${row.event_id}) stands in another's place.`, at)
  return problem('altered', `The log's ${ordinal(expected)} (${row.event_id}) was altered.`, at)
}

/** Compares the nodes of the tree that follow from the events with those that were stored when they were numbered. */
function compareNodes(made: readonly TreeNode[], stored: ReadonlyMap<number, Buffer>): LogProblem | undefined {
  const compared = new Map<number, number>()
  for (const { level, index, hash } of made) {
    const at = compared.get(level) ?? 0
    compared.set(level, at + hash.length)
    if (
      stored
        .get(level)
        ?.subarray(at, at + hash.length)
        .equals(hash)
    )
      continue
    const first = index * 2 ** level
    const last = first + 2 ** level - 1
    const message = `One of the log's events ${first + 1} to ${last + 1} was altered, and its hash with it.`
    return problem('altered', message, { position: first })
  }
  return undefined
}

const differs = (size: number, whose: string) =>
  problem('checkpoint', `The log's first ${size} events are not those that ${whose} was signed for.`)

/** Holds the tree against the checkpoints of sizes reached by this page. */
async function compareCheckpoints(
  db: Db,
  before: Tree,
  leaves: readonly Buffer[],
  known: { publicKey: string; kept: CheckpointText | undefined },
): Promise<{ count: number; problem?: LogProblem }> {
  const end = before.size + leaves.length
  const rootAt = (size: number) => rootOf(growTree(before, leaves.slice(0, size - before.size)).tree)
  const stored = await listStoredCheckpoints(db, before.size, end)
  for (const { size, root, note, signed_at } of stored) {
    const said = openCheckpoint(note, known.publicKey)
    const isTrue = said?.size === size && said.root.equals(root) && root.equals(rootAt(size))
    if (!isTrue) return { count: 0, problem: differs(size, `the checkpoint of ${signed_at.toISOString()}`) }
  }
  const { kept } = known
  if (kept && kept.size > before.size && kept.size <= end && !kept.root.equals(rootAt(kept.size)))
    return { count: 0, problem: differs(kept.size, 'the given checkpoint') }
  return { count: stored.length }
}

function openKept(note: string, publicKey: string, origin: string): CheckpointText | LogProblem {
  const said = openCheckpoint(note, publicKey)
  if (said?.origin === origin) return said
  return problem('checkpoint', `The given checkpoint was not signed by this installation (${origin}), or was altered.`)
}

/** What can only be known at the end: events beyond the last, or fewer than were signed for. */
async function examineEnd(db: Db, tree: Tree, kept: CheckpointText | undefined): Promise<LogProblem | undefined> {
  const signed = Math.max(await findSizeSigned(db), kept?.size ?? 0)
  if (signed > tree.size)
    return problem('missing', `The log ends after ${tree.size} events; a checkpoint was signed for ${signed}.`, {
      position: tree.size,
    })
  const eventId = await findOutsider(db)
  return eventId ? problem('unnumbered', `Event ${eventId} stands outside the log.`, { eventId }) : undefined
}

async function verifyPages(
  db: Db,
  publicKey: string,
  kept: CheckpointText | undefined,
  options: Options,
): Promise<LogVerdict> {
  let tree = emptyTree
  let checkpoints = 0
  for (;;) {
    options.signal?.throwIfAborted()
    const rows = await listStoredLeaves(db, tree.size, PAGE)
    for (const [i, row] of rows.entries()) {
      const found = await examine(db, row, tree.size + i)
      if (found) return failed(found)
    }
    const leaves = rows.map((row) => row.hash)
    const grown = growTree(tree, leaves)
    const wrong = compareNodes(grown.nodes, await listStoredNodes(db, tree.size, grown.tree.size))
    if (wrong) return failed(wrong)
    const compared = await compareCheckpoints(db, tree, leaves, { publicKey, kept })
    if (compared.problem) return failed(compared.problem)
    checkpoints += compared.count
    tree = grown.tree
    options.report?.(tree.size)
    if (rows.length === PAGE) continue
    const atEnd = await examineEnd(db, tree, kept)
    if (atEnd) return failed(atEnd)
    return { isWhole: true, events: tree.size, waiting: await countWaiting(db), checkpoints, root: rootOf(tree) }
  }
}

async function verify(db: Db, options: Options): Promise<LogVerdict> {
  const { origin, publicKey } = await findInstance(db)
  const kept = options.checkpoint === undefined ? undefined : openKept(options.checkpoint, publicKey, origin)
  return kept && 'kind' in kept ? failed(kept) : verifyPages(db, publicKey, kept, options)
}

/**
 * Computes the whole log anew, page by page on one snapshot of the database, and compares: every event with its hash
 * and number, every node of the tree, every checkpoint. Names the first event that is altered, missing or moved.
 */
export function verifyLog(db: Db, options: Options = {}): Promise<LogVerdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((snapshot) => verify(snapshot, options))
}
