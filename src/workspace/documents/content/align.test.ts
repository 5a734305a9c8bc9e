import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type ProseNode, paragraph, plainText } from '#lib/prose/prose.ts'
import { compareContent, countDifferences } from '../versions/compare.ts'
import { align } from './align.ts'
import { changeProse, readProse } from './y-prose.ts'

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

it('loses no block of either text, and calls the same only what is', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const stretches = align(before, after, (key) => key)
      expect(stretches.flatMap((stretch) => stretch.before)).toEqual(before)
      expect(stretches.flatMap((stretch) => stretch.after)).toEqual(after)
      for (const stretch of stretches) if (stretch.isSame) expect(stretch.before).toEqual(stretch.after)
    }),
  )
})

/** Five hundred pages of which every paragraph says something else. */
function longText(of: string): ProseNode[] {
  return Array.from({ length: 3000 }, (_, i) =>
    paragraph(Array.from({ length: 80 }, (_, j) => `${of}${(i * 31 + j * 7) % 4999}`).join(' ')),
  )
}

it('rewrites and compares 500 pages that all changed, in seconds', () => {
  const [before, after] = [longText('a'), longText('b')]
  const doc = new Y.Doc()
  changeProse(doc, { type: 'doc', content: before })
  changeProse(doc, { type: 'doc', content: after })
  expect(plainText(readProse(doc))).toBe(plainText({ type: 'doc', content: after }))
  const asContent = (nodes: ProseNode[]) =>
    nodes.map((node) => ({ type: 'paragraph' as const, inlines: [{ text: plainText(node) }] }))
  expect(countDifferences(compareContent(asContent(before), asContent(after)))).toBe(6000)
})

it('tells what stays at both ends of a text that changed too much for a closest fit', () => {
  const [before, after] = [longText('a'), longText('b')].map((nodes) => nodes.map(plainText))
  const stretches = align(['first', ...before!, 'last'], ['first', ...after!, 'last'], (text) => text)
  expect(stretches.map(({ isSame, before, after }) => [isSame, before.length, after.length])).toEqual([
    [true, 1, 1],
    [false, 3000, 3000],
    [true, 1, 1],
  ])
})
