import { diffWordsWithSpace } from 'diff'
import type { Content, ContentBlock } from '#platform/render/content.ts'
import { align, findKin, wordSet } from '../content/align.ts'

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

/** Beyond so many changes within a block it is told as a whole; a closest fit would take seconds. */
const MOST_WORD_EDITS = 1500

const asWhole = (before: string, after: string) => [
  { value: before, removed: true, added: false },
  { value: after, removed: false, added: true },
]

const changeOf = (before: string, after: string): WordChange[] =>
  (diffWordsWithSpace(before, after, { maxEditLength: MOST_WORD_EDITS }) ?? asWhole(before, after)).map(
    ({ value, added, removed }) => ({ text: value, kind: added ? 'added' : removed ? 'removed' : 'same' }),
  )

type Side = { words: string; what: ContentBlock['type'] }

/** A block without words was no other block before. */
function worded({ words, what }: Side) {
  const set = wordSet(words)
  return { shell: set.size ? what : `${what} without words`, words: set }
}

/** Pairs what went with what came in the same place. */
function pair(removed: readonly Side[], added: readonly Side[]): ComparedBlock[] {
  const old = removed.map(worded)
  const pairs: ComparedBlock[] = []
  let done = 0
  const tellGone = (until: number) => {
    for (const gone of removed.slice(done, until)) pairs.push({ kind: 'removed', ...gone })
    done = until
  }
  for (const after of added) {
    const at = findKin(worded(after), old, done)
    if (at < 0) pairs.push({ kind: 'added', ...after })
    else {
      tellGone(at)
      done = at + 1
      pairs.push({ kind: 'changed', what: after.what, words: changeOf(removed[at]!.words, after.words) })
    }
  }
  tellGone(removed.length)
  return pairs
}

/** Two texts block by block, in the order of reading; what is the same stands between as it is. */
export function compareContent(before: Content, after: Content): ComparedBlock[] {
  const sides = (content: Content): Side[] => content.map((block) => ({ words: wordsOf(block), what: block.type }))
  const stretches = align(sides(before), sides(after), ({ what, words }) => `${what}\n${words}`)
  return stretches.flatMap(({ isSame, before, after }) =>
    isSame ? after.map((side) => ({ kind: 'same' as const, ...side })) : pair(before, after),
  )
}

/** How many places differ. */
export const countDifferences = (compared: readonly ComparedBlock[]): number =>
  compared.filter(({ kind }) => kind !== 'same').length
