import { expect, it } from 'vitest'
import type { Content, Inline } from '#platform/render/content.ts'
import { listPictures, publicContent } from './public-content.ts'

const nothing = new Map<string, string>()
const clean = (inlines: Inline[]) => publicContent([{ type: 'paragraph', inlines }], nothing).content[0]

it('makes one text of an address that is cut by a change of type face, and leaves other text as it is', () => {
  const cut: Inline[] = [{ text: 'Write to jo.fern' }, { text: '@city.example', bold: true }]
  expect(clean(cut)).toEqual({ type: 'paragraph', inlines: [{ text: 'Write to jo.fern@city.example' }] })
  const longer: Inline[] = [{ text: 'jo@city.example' }, { text: '.other', bold: true }]
  expect(clean(longer)).toMatchObject({ inlines: [{ text: 'jo@city.example.other' }] })
  const plain: Inline[] = [{ text: 'Plain and ' }, { text: 'bold', bold: true }]
  expect(clean(plain)).toEqual({ type: 'paragraph', inlines: plain })
})

it('keeps links to the web, to a mailbox and within the text, and drops those into the product', () => {
  const links = ['https://city.example', 'mailto:office@city.example', '#why', '/projects/1/decisions/2', 'x:y']
  const kept = clean(links.map((link) => ({ text: 'a', link }))) as { inlines: Inline[] }
  expect(kept.inlines.map(({ link }) => link)).toEqual([...links.slice(0, 3), undefined, undefined])
})

it('keeps pictures as files by their hash, each once', () => {
  const bytes = new Uint8Array([1, 2, 3])
  const figure = { type: 'figure' as const, title: 'A', picture: { alt: 'Bread', bytes, type: 'image/png' as const } }
  const { content, pictures } = publicContent([figure, figure], nothing)
  const documents = [{ content }] as never
  expect(listPictures({ documents })).toEqual([pictures[0]!.file])
  expect(pictures[0]!.file).toMatch(/^[0-9a-f]{64}\.png$/)
})

it('names of what a claim rests on only what is public, under its public name', () => {
  const grounds = [
    { ref: 'interview:7', ground: 'words' as const, name: 'Interview with Jo', note: 'minute 12' },
    { ref: 'letter:8', ground: 'words' as const, name: 'Letter of Jo' },
    { ref: 'decision:9', ground: 'decisions' as const, name: 'As it was called', note: 'see there' },
  ]
  const claim: Content = [
    { type: 'claim', claim: { id: 'c', kind: 'finding', strength: 'grounded', grounds }, blocks: [] },
  ]
  const { content, leavesOut } = publicContent(claim, new Map([['decision:9', 'Buy weekly.']]))
  expect(leavesOut).toBe(true)
  const text = JSON.stringify(content)
  for (const hidden of ['Jo', 'minute', 'interview:', 'letter:', 'As it was called', 'see there'])
    expect([hidden, text.includes(hidden)]).toEqual([hidden, false])
  expect(content[0]).toMatchObject({
    claim: {
      grounds: [
        { ref: '', ground: 'words' },
        { ref: 'decision:9', name: 'Buy weekly.' },
      ],
    },
  })
})
