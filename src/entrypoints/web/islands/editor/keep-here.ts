import * as Y from 'yjs'
import { unsavedWords } from './unsaved.ts'
import type { Left, UnsavedStore } from './unsaved-store.ts'

/** How long after a change it is written down: a burst of letters is one. */
const WRITE_AFTER_MS = 200

/** Words that another tab of the same person left, as a change of this one's. */
export const TAKEN_UP = 'taken-up'

type Known = { hasUnkept(): boolean; isAllKept(): boolean }

/** Up to where a document knows each of the editors that an update is from. */
function clocksBefore(doc: Y.Doc, update: Uint8Array): Map<number, number> {
  const { to } = Y.parseUpdateMeta(update)
  return new Map([...to.keys()].map((client) => [client, Y.getState(doc.store, client)]))
}

/** The words that updates would add to a document, block by block; the document stays as it is. */
export function wordsLeft(doc: Y.Doc, left: readonly Left[]): string {
  const merged = new Y.Doc()
  Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc))
  const from = new Map(left.flatMap(({ update }) => [...clocksBefore(merged, update)]))
  for (const { update } of left) Y.applyUpdate(merged, update)
  return unsavedWords(merged, from)
}

/**
 * Keeps in the browser what the server has not said to have kept, so that a tab that crashes or is loaded anew loses
 * nothing; what was kept by the server is forgotten here.
 */
export function keepHere(doc: Y.Doc, store: UnsavedStore, known: Known) {
  const own = String(doc.clientID)
  /** What the server has for certain. */
  let base = Y.encodeStateVector(new Y.Doc())
  let written = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = async () => {
    clearTimeout(timer)
    timer = undefined
    if (!known.hasUnkept()) return
    written.add(own)
    await store.put({ tab: own, update: Y.encodeStateAsUpdate(doc, base) })
    // It may have been kept while it was written down.
    if (known.isAllKept()) await forget()
  }
  const forget = async () => {
    const tabs = [...written]
    written = new Set()
    if (tabs.length) await store.remove(tabs)
  }
  return {
    /** Writes down what is not kept, at once: the page goes away. */
    write: () => void write(),
    /** After each change of this editor's own. */
    change: () => {
      timer ??= setTimeout(write, WRITE_AFTER_MS)
    },
    /** Whenever the server has said how far it has come. */
    keep: async () => {
      if (!known.isAllKept()) return
      base = Y.encodeStateVector(doc)
      await forget()
    },
    /** What other tabs left, gone or still open. */
    listLeft: async () => (await store.list()).filter(({ tab }) => tab !== own && !written.has(tab)),
    /** Makes what was left changes of this editor's; gives where they begin. What stands on words that nobody has stays here. */
    takeUp: (left: readonly Left[]): Map<number, number> => {
      const from = new Map(left.flatMap(({ update }) => [...clocksBefore(doc, update)]))
      for (const { tab, update } of left) {
        Y.applyUpdate(doc, update, TAKEN_UP)
        if (!doc.store.pendingStructs) written.add(tab)
      }
      return from
    },
    /** Forgets what was left, for good. */
    drop: async (left: readonly Left[] = []) => {
      clearTimeout(timer)
      for (const { tab } of left) written.add(tab)
      written.add(own)
      await forget()
    },
  }
}
