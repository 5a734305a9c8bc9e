import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findExcerpt, holdsWords, likeWord, splitWords } from './search-words.ts'

it('asks for every word, whatever its case and place', () => {
  expect(holdsWords('Plain Paper', splitWords(' paper  PLAIN '))).toBe(true)
  expect(holdsWords('Plain Paper', splitWords('plain pencil'))).toBe(false)
})

it('takes the signs of a pattern for letters', () => {
  expect(likeWord('100%_\\')).toBe('%100\\%\\_\\\\%')
})

it('shows the surroundings of a word that is there, and nothing where none is', () => {
  expect(findExcerpt(`${'a '.repeat(300)}bakery${' z'.repeat(300)}`, ['bakery'])).toMatch(/^a .*bakery.* z?$/s)
  expect(findExcerpt('bakery', ['butcher'])).toBeUndefined()
})

it('shows text that holds the word found, never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const excerpt = findExcerpt(`${before} bakery ${after}`, ['bakery'])
      expect(excerpt?.isWellFormed()).toBe(true)
    }),
  )
})
