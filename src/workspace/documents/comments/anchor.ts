import * as Y from 'yjs'
import { PROSE_FIELD } from '#lib/prose/prose.ts'

/** A place in a text: the words, what stands around them, and positions that move with them. */
export type Anchor = {
  quote: string
  prefix: string
  suffix: string
  start: Uint8Array | null
  end: Uint8Array | null
}

const AROUND = 40

/** Every run of words of a document, in the order of reading. */
const textsOf = (fragment: Y.XmlFragment): Y.XmlText[] =>
  [...fragment.createTreeWalker((node) => node instanceof Y.XmlText)].map((text) => text as unknown as Y.XmlText)

/** What cannot be stored is a space, too: places in the words stay the places in the text. */
const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert.replace(/\p{Cc}|\p{Cs}/gu, ' ') : ' '))
    .join('')

/** Spaces of all kinds count as one, since a page shows them so. */
const plain = (text: string) => text.replace(/\s/g, ' ')

const place = (text: Y.XmlText, at: number, assoc: number) =>
  Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, at, assoc))

/** Finds words in a document as it stands; undefined where no paragraph says them. */
export function anchorAt(doc: Y.Doc, quote: string): Anchor | undefined {
  const wanted = plain(quote.trim())
  for (const text of textsOf(doc.getXmlFragment(PROSE_FIELD))) {
    const words = plain(wordsOf(text))
    const at = words.indexOf(wanted)
    if (at < 0) continue
    const end = at + wanted.length
    return {
      quote: wanted,
      prefix: words.slice(Math.max(0, at - AROUND), at),
      suffix: words.slice(end, end + AROUND),
      // The start holds on to its first letter, the end to its last: words put in between belong to the place.
      start: place(text, at, 0),
      end: place(text, end, -1),
    }
  }
  return undefined
}

const find = (doc: Y.Doc, position: Uint8Array) =>
  Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(position), doc)

/** The words that stand at a place now; undefined where they are gone. */
export function wordsAt(doc: Y.Doc, anchor: Anchor): { words: string; order: number } | undefined {
  const texts = textsOf(doc.getXmlFragment(PROSE_FIELD))
  if (anchor.start && anchor.end) {
    const [start, end] = [find(doc, anchor.start), find(doc, anchor.end)]
    const order = texts.indexOf(start?.type as Y.XmlText)
    if (start && end && start.type === end.type && order >= 0 && end.index > start.index)
      return { words: wordsOf(texts[order]!).slice(start.index, end.index), order }
  }
  if (!anchor.quote) return undefined
  const order = texts.findIndex((text) =>
    plain(wordsOf(text)).includes(`${anchor.prefix}${anchor.quote}${anchor.suffix}`),
  )
  return order >= 0 ? { words: anchor.quote, order } : undefined
}
