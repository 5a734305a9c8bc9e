import * as Y from 'yjs'

/** The block of words that an item stands in. */
function blockOf(item: Y.Item): Y.XmlText | undefined {
  return item.parent instanceof Y.XmlText ? item.parent : undefined
}

/** The words of a text without its marks. */
const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')

/** How far this editor's own changes go. */
export const ownClock = (doc: Y.Doc): number => Y.getState(doc.store, doc.clientID)

/** The blocks in which editors have typed since their clocks in `from`: what is lost to others if it is not kept. */
export function unsavedWords(doc: Y.Doc, from: ReadonlyMap<number, number>): string {
  const blocks = new Set<Y.XmlText>()
  for (const [client, clock] of from)
    for (const struct of doc.store.clients.get(client) ?? []) {
      if (!(struct instanceof Y.Item) || struct.deleted || struct.id.clock + struct.length <= clock) continue
      const block = blockOf(struct)
      if (block) blocks.add(block)
    }
  return [...blocks].map(wordsOf).filter(Boolean).join('\n\n')
}
