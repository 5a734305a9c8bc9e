import type * as Y from 'yjs'
import { ownClock, unsavedWords } from './unsaved.ts'

/**
 * Counts own changes, and asks after each burst how far the server has come: it answers in order, once all before is
 * stored. Nothing is asked before the server has been sent what it missed while we were apart.
 */
export function countKept(doc: Y.Doc, send: (mark: string) => void, onKept: () => void) {
  let [made, kept, keptClock] = [0, 0, 0]
  let isCaughtUp = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const clocks = new Map<number, number>()
  /** Where words of other tabs begin that were taken up here. */
  let taken: ReadonlyMap<number, number> = new Map()
  const ask = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!isCaughtUp) return
      clocks.set(made, ownClock(doc))
      send(JSON.stringify({ type: 'mark', n: made }))
    }, 0)
  }
  return {
    change: () => {
      made += 1
      ask()
    },
    catchUp: () =>
      setTimeout(() => {
        isCaughtUp = true
        ask()
      }, 0),
    lose: () => {
      isCaughtUp = false
    },
    keep: (n: number) => {
      kept = n
      keptClock = clocks.get(n) ?? keptClock
      for (const old of clocks.keys()) if (old <= n) clocks.delete(old)
      if (kept === made) taken = new Map()
      onKept()
    },
    takeUp: (from: ReadonlyMap<number, number>) => {
      taken = new Map([...from, ...taken])
    },
    isAllKept: () => isCaughtUp && kept === made,
    hasUnkept: () => kept !== made,
    unkeptWords: () => (kept === made ? '' : unsavedWords(doc, new Map([...taken, [doc.clientID, keptClock]]))),
  }
}
