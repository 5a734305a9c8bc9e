import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '../postgres/db.ts'
import { isCancelRequested, updateProgress } from './tasks.store.ts'
import type { Work } from './work.ts'

/** Progress is written, and a wish to cancel noticed, this often. */
const PERIOD_MS = 250

type Watched = {
  work: Work
  /** True once the task's own cancellation has reached `work.signal`. */
  isCancelled(): boolean
  /** Writes what was reported last and watches no longer. */
  end(): Promise<void>
}

/**
 * Connects running work with its row: what it reports is written at most four times a second, and a wish to cancel
 * that somebody has written there aborts its signal. By polling, so that it needs no connection of its own. A poll that
 * fails is no wish: the next one asks again, and whoever runs the queue notices where the database is gone.
 */
export function watchTask(db: Db, id: string, shutdown: AbortSignal): Watched {
  const cancel = new AbortController()
  const ended = new AbortController()
  let latest: { counts: Record<string, number>; message: string | null } | undefined

  const writeLatest = async () => {
    const progress = latest
    const wanted = progress
      ? await updateProgress(db, id, progress.counts, progress.message)
      : await isCancelRequested(db, id)
    if (latest === progress) latest = undefined
    if (wanted) cancel.abort()
  }
  const watch = async () => {
    while (!ended.signal.aborted) {
      await writeLatest().catch(() => {})
      await sleep(PERIOD_MS, undefined, { signal: ended.signal }).catch(() => {})
    }
  }
  const watching = watch()
  return {
    work: {
      signal: AbortSignal.any([cancel.signal, shutdown]),
      report: async (counts, message) => {
        latest = { counts, message: message ?? null }
      },
    },
    isCancelled: () => cancel.signal.aborted,
    end: async () => {
      ended.abort()
      await watching
      if (latest) await updateProgress(db, id, latest.counts, latest.message).catch(() => {})
    },
  }
}
