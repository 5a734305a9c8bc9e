import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { keepHere, wordsLeft } from './keep-here.ts'
import type { Left, UnsavedStore } from './unsaved-store.ts'

/** What a browser keeps for one person and one document. */
function browser() {
  const kept = new Map<string, Uint8Array>()
  const store: UnsavedStore = {
    put: async ({ tab, update }: Left) => void kept.set(tab, update),
    list: async () => [...kept].map(([tab, update]) => ({ tab, update })),
    remove: async (tabs) => tabs.forEach((tab) => void kept.delete(tab)),
  }
  return { kept, store }
}

/** A tab that has the document open; `connected` says whether the server answers. */
function openTab(store: UnsavedStore, server: Y.Doc) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  let isUnkept = false
  const here = keepHere(doc, store, { hasUnkept: () => isUnkept, isAllKept: () => !isUnkept })
  void here.keep()
  return {
    doc,
    here,
    type: (words: string) => {
      const block = doc.getXmlFragment('prose').get(0) as Y.XmlElement
      const text = block.get(0) as Y.XmlText
      text.insert(text.length, words)
      isUnkept = true
      here.change()
    },
    save: async () => {
      Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
      isUnkept = false
      await here.keep()
    },
  }
}

function document(words: string): Y.Doc {
  const doc = new Y.Doc()
  const block = new Y.XmlElement('paragraph')
  block.insert(0, [new Y.XmlText(words)])
  doc.getXmlFragment('prose').insert(0, [block])
  return doc
}
const wordsOf = (doc: Y.Doc) => doc.getXmlFragment('prose').toString()

async function writtenDown(kept: ReadonlyMap<string, unknown>): Promise<void> {
  await vi.waitFor(() => expect(kept.size).toBe(1))
}

it('brings back what a tab typed and lost, and forgets it once the server has it', async () => {
  const server = document('Before.')
  const { kept, store } = browser()
  const lost = openTab(store, server)
  lost.type(' On the train.')
  await writtenDown(kept)
  const next = openTab(store, server)
  const left = await next.here.listLeft()
  expect(left).toHaveLength(1)
  next.here.takeUp(left)
  expect(wordsOf(next.doc)).toBe('<paragraph>Before. On the train.</paragraph>')
  expect(kept.size).toBe(1)
  await next.save()
  expect(kept.size).toBe(0)
  expect(wordsOf(server)).toBe('<paragraph>Before. On the train.</paragraph>')
})

it('keeps nothing here of what the server has', async () => {
  const { kept, store } = browser()
  const tab = openTab(store, document('Before.'))
  tab.type(' More.')
  await writtenDown(kept)
  await tab.save()
  expect(kept.size).toBe(0)
  expect(await tab.here.listLeft()).toEqual([])
})

it('gives what was left in words, beside what others wrote meanwhile, and leaves the document as it is', async () => {
  const server = document('Before.')
  const { kept, store } = browser()
  openTab(store, server).type(' On the train.')
  await writtenDown(kept)
  const others = new Y.XmlElement('paragraph')
  others.insert(0, [new Y.XmlText('By somebody else.')])
  server.getXmlFragment('prose').insert(1, [others])
  const reader = openTab(store, server)
  const left = await reader.here.listLeft()
  expect(wordsLeft(reader.doc, left)).toBe('Before. On the train.')
  expect(wordsOf(reader.doc)).not.toContain('train')
  expect(kept.size).toBe(1)
  await reader.here.drop(left)
  expect(kept.size).toBe(0)
})

it('keeps what stands on words that nobody has', async () => {
  const server = document('Before.')
  const { kept, store } = browser()
  const first = openTab(store, server)
  first.type(' One.')
  await writtenDown(kept)
  const second = openTab(browser().store, first.doc)
  const before = Y.encodeStateVector(second.doc)
  second.type(' Two.')
  kept.clear()
  kept.set('second', Y.encodeStateAsUpdate(second.doc, before))
  const next = openTab(store, server)
  next.here.takeUp(await next.here.listLeft())
  await next.save()
  expect([...kept.keys()]).toEqual(['second'])
})
