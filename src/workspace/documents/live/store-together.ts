import type { Db } from '#platform/context.ts'
import { type LiveUpdate, storeLiveUpdates } from './updates.store.ts'

/** Stores an update of an open document; false where the document takes no writing. When it is true, it is committed. */
export type StoreUpdate = (db: Db, update: LiveUpdate) => Promise<boolean>

/** A commit of its own. */
export const storeAlone: StoreUpdate = (db, update) => storeLiveUpdates(db, [update])

/** As many are one statement; what fifty people type in the time of a commit is fewer. */
const MOST_TOGETHER = 100

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
 * Stores what arrives for a document while a commit is under way in one commit after it, in the order in which it came:
 * the more people write at a time, the more of their changes share a commit, and nobody waits for more than two.
 */
export function storeTogether(): StoreUpdate {
  const queues = new Map<string, Waiting[]>()
  async function drain(db: Db, documentId: string, queue: Waiting[]) {
    while (queue.length) await storeBatch(db, queue.splice(0, MOST_TOGETHER))
    queues.delete(documentId)
  }
  return (db, update) => {
    const kept = Promise.withResolvers<boolean>()
    const queue = queues.get(update.documentId)
    const waiting = queue ?? []
    waiting.push({ update, kept })
    if (!queue) {
      queues.set(update.documentId, waiting)
      void drain(db, update.documentId, waiting)
    }
    return kept.promise
  }
}
