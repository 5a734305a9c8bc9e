import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Content, ContentBlock } from '#platform/render/content.ts'
import { renderDocumentContent } from './document-content.ts'

const render = (content: Content, addresses: Record<string, string> = {}) =>
  renderDocumentContent(content, { root: '../../', addressOf: (ref) => addresses[ref] }).markup
const heading = (level: 1 | 2 | 3 | 4): ContentBlock => ({ type: 'heading', level, inlines: [{ text: 'x' }] })
const levelsIn = (markup: string) => [...markup.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))

it('puts headings below the title of the page, those of one level alike', () => {
  expect(levelsIn(render([2, 2, 4, 2].map((level) => heading(level as 2))))).toEqual([2, 2, 3, 2])
})

it('skips no level of headings, whatever the text skips', () => {
  const levels = fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const))
  fc.assert(
    fc.property(levels, (drawn) => {
      let last = 1
      for (const level of levelsIn(render(drawn.map(heading)))) {
        expect(level).toBeLessThanOrEqual(last + 1)
        last = level
      }
    }),
  )
})

it('leads from a claim to what it rests on where that has a page, and lets no name become markup', () => {
  const blocks: Content = [{ type: 'paragraph', inlines: [{ text: 'Bread pays.' }] }]
  const grounds = [
    { ref: 'goal:1', ground: 'decisions' as const, name: '<b>Goal</b>' },
    { ref: '', ground: 'words' as const, name: 'Words that stay' },
  ]
  const claim: ContentBlock = {
    type: 'claim',
    claim: { id: 'c', kind: 'finding', strength: 'grounded', grounds },
    blocks,
  }
  const markup = render([claim], { 'goal:1': '../goals.html#goal-1' })
  expect(markup).toContain('<a href="../goals.html#goal-1">&lt;b&gt;Goal&lt;/b&gt;</a>')
  expect(markup).toContain('Words that stay')
  expect(markup).toContain('id="claim-c"')
})
