import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Content, ContentBlock } from '#platform/render/content.ts'

/** Words within a block: both sides have them, only the older, or only the newer. */
export type WordChange = { text: string; kind: 'same' | 'removed' | 'added' }

/** One difference between two texts: a block that is new, gone, or says something else. */
export type Difference =
  | { kind: 'added' | 'removed'; words: string; what: ContentBlock['type'] }
  | { kind: 'changed'; words: WordChange[]; what: ContentBlock['type'] }

/** A place in the newer text: what is the same, or a difference. */
export type ComparedBlock = { kind: 'same'; words: string; what: ContentBlock['type'] } | Difference

const inlineWords = (inlines: { text: string }[]) => inlines.map(({ text }) => text).join('')

/** The words of a block, for comparing: what a reader would see change. */
function wordsOf(block: ContentBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineWords(block.inlines)
    case 'list':
      return block.items.map((item) => `• ${item.map(wordsOf).join(' ')}`).join('\n')
    case 'quote':
      return block.blocks.map(wordsOf).join('\n')
    case 'code':
      return block.text
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineWords).join(' | ')).join('\n')
    case 'figure':
      return [block.title, block.picture.alt, block.note].filter(Boolean).join('. ')
    case 'claim': {
      const grounds = block.claim.grounds.map(({ name, note }) => [name, note].filter(Boolean).join(': '))
      return [...block.blocks.map(wordsOf), ...grounds.map((name) => `→ ${name}`)].join('\n')
    }
    case 'rule':
      return '—'
  }
}

const changeOf = (before: string, after: string): WordChange[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))

/** Two blocks that share a good part of their words are one block that was changed. */
function isKin(before: string, after: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [a, b] = [words(before), words(after)]
  const shared = [...a].filter((word) => b.has(word)).length
  return shared * 2 >= Math.max(1, Math.min(a.size, b.size))
}

type Side = { words: string; what: ContentBlock['type'] }

/** Pairs what went with what came in the same place. */
function pair(removed: Side[], added: Side[]): ComparedBlock[] {
  const pairs: ComparedBlock[] = []
  const left = [...removed]
  for (const after of added) {
    const at = left.findIndex((before) => before.what === after.what && isKin(before.words, after.words))
    if (at < 0) {
      pairs.push({ kind: 'added', ...after })
      continue
    }
    for (const gone of left.splice(0, at)) pairs.push({ kind: 'removed', ...gone })
    const [before] = left.splice(0, 1)
    pairs.push({ kind: 'changed', what: after.what, words: changeOf(before!.words, after.words) })
  }
  return [...pairs, ...left.map((gone) => ({ kind: 'removed' as const, ...gone }))]
}

/** Two texts block by block, in the order of reading; what is the same stands between as it is. */
export function compareContent(before: Content, after: Content): ComparedBlock[] {
  const sides = (content: Content): Side[] => content.map((block) => ({ words: wordsOf(block), what: block.type }))
  const keyOf = ({ what, words }: Side) => `${what}\n${words}`
  const [old, fresh] = [sides(before), sides(after)]
  const compared: ComparedBlock[] = []
  let [i, j] = [0, 0]
  let gone: Side[] = []
  let come: Side[] = []
  const settle = () => {
    compared.push(...pair(gone, come))
    gone = []
    come = []
  }
  for (const part of diffArrays(old.map(keyOf), fresh.map(keyOf))) {
    const count = part.value.length
    if (part.removed) {
      gone.push(...old.slice(i, i + count))
      i += count
    } else if (part.added) {
      come.push(...fresh.slice(j, j + count))
      j += count
    } else {
      settle()
      compared.push(...fresh.slice(j, j + count).map((side) => ({ kind: 'same' as const, ...side })))
      i += count
      j += count
    }
  }
  settle()
  return compared
}

/** How many places differ. */
export const countDifferences = (compared: readonly ComparedBlock[]): number =>
  compared.filter(({ kind }) => kind !== 'same').length
