/** Words that one editor typed and the server has not said to have kept; `tab` tells editors of one person apart. */
export type Left = { tab: string; update: Uint8Array }

/** Where a browser keeps them. */
export type UnsavedStore = {
  put(left: Left): Promise<void>
  list(): Promise<Left[]>
  remove(tabs: readonly string[]): Promise<void>
}

const NAME = 'fairlead-unsaved'
const STORE = 'updates'

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

function openBase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME, 1)
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE)
  return answerOf(opening)
}

/**
 * What a person has typed in a document and is not saved, kept in this browser (IndexedDB) until it is, or until somebody
 * signs out. A browser that keeps nothing for a page (a private window) is one without a past: nothing is kept or found.
 */
export function openUnsaved(personId: string, documentId: string): UnsavedStore {
  const opening = openBase()
  opening.catch(() => {})
  const keyOf = (tab: string) => [personId, documentId, tab]
  // Lists sort after texts: everything that begins with person and document lies between.
  const all = () => IDBKeyRange.bound([personId, documentId], [personId, documentId, []])
  const inStore = async <T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => Promise<T>, without: T) => {
    try {
      return await run((await opening).transaction(STORE, mode).objectStore(STORE))
    } catch {
      return without
    }
  }
  return {
    put: ({ tab, update }) =>
      inStore('readwrite', async (store) => void (await answerOf(store.put(update, keyOf(tab)))), undefined),
    list: () =>
      inStore(
        'readonly',
        async (store) => {
          const [keys, updates] = await Promise.all([answerOf(store.getAllKeys(all())), answerOf(store.getAll(all()))])
          return keys.map((key, i) => ({ tab: String((key as string[])[2]), update: updates[i] as Uint8Array }))
        },
        [],
      ),
    remove: (tabs) =>
      inStore(
        'readwrite',
        async (store) => void (await Promise.all(tabs.map((tab) => answerOf(store.delete(keyOf(tab)))))),
        undefined,
      ),
  }
}
