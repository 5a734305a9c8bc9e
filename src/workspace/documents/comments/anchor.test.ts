import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { paragraph } from '#lib/prose/prose.ts'
import { changeProse, openState } from '../content/y-prose.ts'
import { anchorAt, wordsAt } from './anchor.ts'

function documentWith(...lines: string[]): Y.Doc {
  const doc = new Y.Doc()
  changeProse(doc, { type: 'doc', content: lines.map(paragraph) })
  return doc
}

const rewrite = (doc: Y.Doc, ...lines: string[]) => changeProse(doc, { type: 'doc', content: lines.map(paragraph) })

it('stays with its words while others write before, after and between them', () => {
  const doc = documentWith('The city buys food and pays late.')
  const anchor = anchorAt(doc, 'buys food')!
  rewrite(doc, 'A first line.', 'Today the city buys food and pays late.')
  rewrite(doc, 'A first line.', 'Today the city buys fresh food and pays late.')
  expect(wordsAt(doc, anchor)).toEqual({ words: 'buys fresh food', order: 1 })
})

it('is found again in a copy of the document that was stored and loaded', () => {
  const doc = documentWith('One.', 'The city buys food.')
  const anchor = anchorAt(doc, 'city')!
  expect(wordsAt(openState([Y.encodeStateAsUpdate(doc)]), anchor)).toEqual({ words: 'city', order: 1 })
})

it('is orphaned once its words are gone, and comes back with them', () => {
  const doc = documentWith('The city buys food.', 'It pays late.')
  const anchor = anchorAt(doc, 'It pays late.')!
  rewrite(doc, 'The city buys food.')
  expect(wordsAt(doc, anchor)).toBeUndefined()
  rewrite(doc, 'The city buys food.', 'It pays late.')
  expect(wordsAt(doc, anchor)?.words).toBe('It pays late.')
})

it('finds no place for words that stand nowhere', () => {
  expect(anchorAt(documentWith('The city buys food.'), 'sells')).toBeUndefined()
})
