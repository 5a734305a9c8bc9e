import { expect, it } from 'vitest'
import type { Content } from '../content.ts'
import { numberHeadings } from './layout.ts'

const heading = (level: 1 | 2 | 3 | 4, text: string): Content[number] => ({
  type: 'heading',
  level,
  inlines: [{ text }],
})
const titlesOf = (content: Content) =>
  content.map((block) => (block.type === 'heading' ? block.inlines.map(({ text }) => text).join('') : ''))

it('numbers headings by their level, and begins anew below each', () => {
  const content = [heading(1, 'a'), heading(2, 'b'), heading(2, 'c'), heading(3, 'd'), heading(1, 'e'), heading(2, 'f')]
  expect(titlesOf(numberHeadings(content))).toEqual(['1. a', '1.1 b', '1.2 c', '1.2.1 d', '2. e', '2.1 f'])
})

it('gives no number twice where levels begin deeper or are skipped', () => {
  const deep = [heading(2, 'a'), heading(3, 'b'), heading(2, 'c')]
  expect(titlesOf(numberHeadings(deep))).toEqual(['1. a', '1.1 b', '2. c'])
  const skipped = [heading(3, 'a'), heading(4, 'b'), heading(1, 'c'), heading(4, 'd'), heading(2, 'e')]
  expect(titlesOf(numberHeadings(skipped))).toEqual(['1. a', '1.1 b', '2. c', '2.1 d', '2.2 e'])
})
