import { isDeepStrictEqual } from 'node:util'
import { findWords, t } from '#lib/words/words.ts'
import type { Content, ContentBlock } from '#platform/render/content.ts'

/** What a live part is called. */
export const nameOfPart = (live: string): string =>
  findWords(`reports.part.${live}`) ?? findWords(`publish.part-${live}`) ?? live

const within = (block: ContentBlock): Content => {
  if (block.type === 'quote' || block.type === 'claim') return block.blocks
  return block.type === 'list' ? block.items.flat() : []
}

/** The live parts that stand in a text, by id, each once. */
export function listLiveParts(content: Content): string[] {
  const found = content.flatMap((block) => [...(block.live ? [block.live] : []), ...listLiveParts(within(block))])
  return [...new Set(found)]
}

const sayKept = (live: string): Content => [
  { type: 'paragraph', inlines: [{ text: t('site.kept-back', { part: nameOfPart(live) }), italic: true }] },
]

function changeWithin(block: ContentBlock, change: (content: Content) => Content): ContentBlock {
  if (block.type === 'quote' || block.type === 'claim') return { ...block, blocks: change(block.blocks) }
  return block.type === 'list' ? { ...block, items: block.items.map(change) } : block
}

const letBlockOut = ({ live: _live, inPublic, ...block }: ContentBlock, kept: ReadonlySet<string>): Content =>
  inPublic ?? [changeWithin(block as ContentBlock, (inner) => letLiveOut(inner, kept))]

/**
 * A text as it may leave the project: a live part that the agreement keeps back gives way to words that say so; one of which
 * everybody may read less says less. Nothing tells any more what was live.
 */
export function letLiveOut(content: Content, kept: ReadonlySet<string>): Content {
  return content.flatMap((block, i) => {
    if (!block.live || !kept.has(block.live)) return letBlockOut(block, kept)
    return content[i - 1]?.live === block.live ? [] : sayKept(block.live)
  })
}

const withoutMarks = (content: Content): Content =>
  content.map(({ live: _live, inPublic: _inPublic, ...block }) => changeWithin(block as ContentBlock, withoutMarks))

/** Whether a text says less once it has left the project than members read in it. */
export const saysLess = (content: Content, kept: ReadonlySet<string>): boolean =>
  !isDeepStrictEqual(withoutMarks(content), letLiveOut(content, kept))
