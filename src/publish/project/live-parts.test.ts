import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content, ContentBlock } from '#platform/render/content.ts'
import { letLiveOut, listLiveParts, saysLess } from './live-parts.ts'

const text = (words: string, mark: Partial<ContentBlock> = {}): ContentBlock =>
  ({ type: 'paragraph', inlines: [{ text: words }], ...mark }) as ContentBlock

const claim: ContentBlock = {
  type: 'claim',
  claim: { id: 'c', kind: 'finding', strength: 'none', grounds: [] },
  blocks: [text('Bids', { live: 'measures' })],
}

describe('a live part of a text that is published', () => {
  it('gives way to one line of words where the agreement keeps it back, however much it shows', () => {
    const content = [text('Before.'), text('a', { live: 'actions' }), text('b', { live: 'actions' }), text('After.')]
    expect(letLiveOut(content, new Set(['actions']))).toEqual([
      text('Before.'),
      { type: 'paragraph', inlines: [{ text: expect.stringContaining('Actions'), italic: true }] },
      text('After.'),
    ])
    expect(JSON.stringify(letLiveOut(content, new Set()))).not.toContain('live')
  })

  it('says in public only what it has for the public', () => {
    const content = [text('Ada decided.', { live: 'decisions', inPublic: [text('It was decided.')] })]
    expect(letLiveOut(content, new Set())).toEqual([text('It was decided.')])
  })

  it('makes a text say less only where it shows less: not where everybody may read all of it', () => {
    const all = text('Ten goals.', { live: 'goals', inPublic: [text('Ten goals.')] })
    expect(saysLess([text('Before.'), all], new Set())).toBe(false)
    expect(saysLess([all], new Set(['goals']))).toBe(true)
    expect(saysLess([text('Ada.', { live: 'people', inPublic: [] })], new Set())).toBe(true)
  })

  it('is found and kept back in quotes, lists and claims, too', () => {
    const content: Content = [
      { type: 'quote', blocks: [text('x', { live: 'goals' })] },
      { type: 'list', ordered: false, items: [[text('y', { live: 'library' })]] },
      claim,
    ]
    const all = listLiveParts(content)
    expect(all).toEqual(['goals', 'library', 'measures'])
    const said = JSON.stringify(letLiveOut(content, new Set(all)))
    for (const hidden of ['"x"', '"y"', 'Bids']) expect([hidden, said.includes(hidden)]).toEqual([hidden, false])
  })

  it('leaves nothing of what is kept back, and everything else as it was', () => {
    const ids = ['goals', 'actions', 'people']
    const block = fc.record({ words: fc.uuid(), live: fc.option(fc.constantFrom(...ids), { nil: undefined }) })
    const keptBack = fc.uniqueArray(fc.constantFrom(...ids))
    fc.assert(
      fc.property(fc.array(block), keptBack, (blocks, kept) => {
        const content = blocks.map(({ words, live }) => text(words, live ? { live } : {}))
        const said = JSON.stringify(letLiveOut(content, new Set(kept)))
        for (const { words, live } of blocks)
          expect(said.includes(words)).toBe(live === undefined || !kept.includes(live))
      }),
    )
  })
})
