import type { Db } from '#platform/context.ts'
import { type LiveUpdate, storeLiveUpdates } from './updates.store.ts'

/** Stores an update of an open document; false where the document takes no writing. When it is true, it is committed. */
export type StoreUpdate = (db: Db, update: LiveUpdate) => Promise<boolean>

/** A commit of its own. */
export const storeAlone: StoreUpdate = (db, update) => storeLiveUpdates(db, [update])

/** As many are one statement; what fifty people type in the time of a commit is fewer. */
const MOST_TOGETHER = 100
/** As many commits of one document are under way at a time: with few writers nobody waits for another's. */
const MOST_COMMITS = 4

type Waiting = { update: LiveUpdate; kept: PromiseWithResolvers<boolean> }

async function storeBatch(db: Db, batch: readonly Waiting[]): Promise<void> {
  try {
    const isKept = await storeLiveUpdates(
      db,
      batch.map(({ update }) => update),
    )
    for (const { kept } of batch) kept.resolve(isKept)
  } catch (error) {
    if (batch.length === 1) return batch[0]!.kept.reject(error)
    // One that cannot be stored must not take those of others with it.
    for (const one of batch) await storeBatch(db, [one])
  }
}

/**
 * Stores each change at once while few commits are under way for its document; what arrives beyond that shares the next
 * one. The more people write at a time, the more of their changes share a commit, and nobody waits for more than two.
 */
export function storeTogether(): StoreUpdate {
  const queues = new Map<string, { waiting: Waiting[]; commits: number }>()
  async function drain(db: Db, documentId: string, queue: { waiting: Waiting[]; commits: number }) {
    queue.commits += 1
    while (queue.waiting.length) await storeBatch(db, queue.waiting.splice(0, MOST_TOGETHER))
    queue.commits -= 1
    if (!queue.commits) queues.delete(documentId)
  }
  return (db, update) => {
    const { documentId } = update
    const kept = Promise.withResolvers<boolean>()
    const queue = queues.get(documentId) ?? { waiting: [], commits: 0 }
    queues.set(documentId, queue)
    queue.waiting.push({ update, kept })
    if (queue.commits < MOST_COMMITS) void drain(db, documentId, queue)
    return kept.promise
  }
}
