import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeAtom } from './atom.ts'
import { type ListedProject, readFeed, writeFeed } from './listed.ts'

const terms = { url: 'https://reform.city.example', name: 'Projects of reform.city.example' }
const project: ListedProject = {
  slug: 'fair-food',
  title: 'Fair food',
  publishedAt: new Date('2026-06-01T12:00:00Z'),
  listing: {
    organisation: 'Example City',
    summary: 'Local bakers.',
    at: { playbook: 'Open contracting reform', phase: 'Phase II' },
    holds: ['project'],
    isInvented: true,
    invitation: { what: 'Share guides.', contact: 'Purchasing office' },
  },
}
const feedOf = (items: unknown) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items })

describe('a list of projects', () => {
  it('is read by another installation as it was written: lda:2-23', () => {
    expect(readFeed(JSON.stringify(writeFeed([project], terms)))).toEqual({
      title: terms.name,
      entries: [
        {
          url: 'https://reform.city.example/published/fair-food/',
          title: 'Fair food',
          summary: 'Local bakers.',
          organisation: 'Example City',
          playbook: 'Open contracting reform',
          phase: 'Phase II',
          isInvented: true,
          publishedAt: '2026-06-01T12:00:00.000Z',
          invitation: { what: 'Share guides.', contact: 'Purchasing office' },
        },
      ],
    })
  })

  it('leaves out what leads nowhere on the web, and cuts what is too long', () => {
    const items = [
      { url: 'javascript:alert(1)', title: 'Bad' },
      { url: 'https://a.example/', title: 'L'.repeat(900), _project: { phase: 7, invites: 'no' } },
      'nonsense',
    ]
    const { entries } = readFeed(feedOf(items))!
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ url: 'https://a.example/', phase: '', publishedAt: '' })
    expect(entries[0]!.title).toHaveLength(200)
  })

  it('is none where it is no JSON Feed, whatever was sent', () => {
    for (const sent of ['', '<html>', '[]', '{"version":"2"}', feedOf('x')]) expect(readFeed(sent)).toBeUndefined()
    fc.assert(fc.property(fc.json(), (sent) => readFeed(feedOf([JSON.parse(sent)])) !== undefined))
  })

  it('is an Atom feed in which no text becomes markup', () => {
    const atom = writeAtom([{ ...project, title: '<b>Fair</b>' }], terms)
    expect(atom).toContain('&lt;b&gt;Fair&lt;/b&gt;')
    expect(atom).toContain('<category term="Phase II"/>')
  })
})
