import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Content } from '#platform/render/content.ts'
import { type ComparedBlock, compareContent, countDifferences } from './compare.ts'

const words = fc
  .array(fc.constantFrom('the', 'city', 'buys', 'late', 'food', '12'), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(' '))
const text: fc.Arbitrary<Content> = fc.array(
  words.map((said) => ({ type: 'paragraph' as const, inlines: [{ text: said }] })),
  { maxLength: 6 },
)

const said = (content: Content) => content.map((block) => ('inlines' in block ? block.inlines[0]!.text : ''))

/** One side of a comparison, put together again. */
const side = (compared: ComparedBlock[], which: 'removed' | 'added') =>
  compared
    .filter(({ kind }) => kind === 'same' || kind === which || kind === 'changed')
    .map(({ words }) =>
      typeof words === 'string'
        ? words
        : words
            .filter(({ kind }) => kind === 'same' || kind === which)
            .map(({ text }) => text)
            .join(''),
    )

it('loses no word of either text', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const compared = compareContent(before, after)
      expect(side(compared, 'removed')).toEqual(said(before))
      expect(side(compared, 'added')).toEqual(said(after))
    }),
  )
})

it('finds nothing between a text and itself', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(countDifferences(compareContent(one, one))).toBe(0)
    }),
  )
})

it('shows the words that changed within a paragraph, once', () => {
  const line = (said: string): Content => [{ type: 'paragraph', inlines: [{ text: said }] }]
  const compared = compareContent(line('The city pays after 60 days.'), line('The city pays after 30 days.'))
  expect(countDifferences(compared)).toBe(1)
  expect(compared[0]).toMatchObject({
    kind: 'changed',
    words: [
      { text: 'The city pays after ', kind: 'same' },
      { text: '60', kind: 'removed' },
      { text: '30', kind: 'added' },
      { text: ' days.', kind: 'same' },
    ],
  })
})
