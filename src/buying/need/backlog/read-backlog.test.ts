import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBacklog } from './read-backlog.ts'

const read = (text: string) => readBacklog(new TextEncoder().encode(text))

describe('a backlog kept as a table: buying:M20', () => {
  it('reads columns whatever they are called, with when each was known', () => {
    const text =
      'Titre;Étiquettes;Statut;Créé le;Estimation (jours);Lien;Note\nCorriger le formulaire;a11y, formulaire;Fermé;31/01/2026;2;https://github.com/commons/forms/issues/7;x\n'
    const { items, leftOut, columns, ignored } = read(text)
    expect(items).toMatchObject([
      {
        title: 'Corriger le formulaire',
        labels: ['a11y', 'formulaire'],
        state: 'closed',
        knownAt: '2026-01-31T00:00:00Z',
        minutes: 900,
        repository: 'commons/forms',
        key: 'https://github.com/commons/forms/issues/7',
      },
    ])
    expect(leftOut).toEqual([])
    expect(columns).toMatchObject({ title: 'Titre', created: 'Créé le', estimate: 'Estimation (jours)' })
    expect(ignored).toEqual(['Note'])
  })

  it('reads what GitLab exports: estimates in seconds, times in UTC', () => {
    const text =
      'Issue ID,URL,Title,State,Description,Author,Created At (UTC),Labels,Time Estimate\n3,https://git.example/parks/trails/map/-/issues/3,Map is blank,Open,"Line one\nline two",ana,2026-02-01 10:00:00,"bug,map",5400\n'
    const { source, items } = read(text)
    expect(source).toBe('gitlab')
    expect(items).toMatchObject([
      { title: 'Map is blank', minutes: 90, repository: 'parks/trails/map', description: 'Line one\nline two' },
    ])
  })

  it('loses nothing: what was not taken is told with its line and why', () => {
    const text =
      'title,created,hours,id\nA,2026-01-01,3,1\n,2026-01-01,3,2\nB,soonish,much,3\nA again,,,1\n"open,2026-01-01,1,5\n'
    const { items, leftOut } = read(text)
    expect(items.map(({ title }) => title)).toEqual(['A', 'B'])
    expect(leftOut.map(({ line, reason }) => [line, reason]).toSorted()).toEqual([
      [3, 'no-title'],
      [4, 'date-not-read'],
      [4, 'estimate-not-read'],
      [5, 'same-in-file'],
      [6, 'broken-row'],
    ])
  })
})

describe('a backlog exported as issues: buying:M20', () => {
  const issue = (number: number, more: object = {}) => ({
    number,
    title: `Issue ${number}`,
    body: 'It is slow.',
    html_url: `https://github.com/commons/forms/issues/${number}`,
    url: `https://api.github.com/repos/commons/forms/issues/${number}`,
    labels: [{ name: 'bug' }],
    state: 'open',
    created_at: '2026-03-01T09:00:00Z',
    assignee: { login: 'bo' },
    ...more,
  })

  it('reads what the interface of GitHub gives, and leaves pull requests out and told', () => {
    const { items, leftOut } = read(JSON.stringify([issue(1), issue(2, { pull_request: { url: 'x' } })], null, 1))
    expect(items).toMatchObject([
      {
        title: 'Issue 1',
        labels: ['bug'],
        repository: 'commons/forms',
        assignee: 'bo',
        knownAt: '2026-03-01T09:00:00.000Z',
      },
    ])
    expect(leftOut).toMatchObject([{ reason: 'pull-request', text: expect.stringContaining('Issue 2') }])
  })

  it('reads what gh issue list --json gives', () => {
    const one = { number: 4, title: 'Four', body: '', labels: [], state: 'CLOSED', createdAt: '2026-03-01T09:00:00Z' }
    const url = 'https://github.com/commons/forms/issues/4'
    expect(read(JSON.stringify([{ ...one, url, assignees: [{ login: 'cy' }] }])).items).toMatchObject([
      { key: url, state: 'closed', assignee: 'cy', repository: 'commons/forms' },
    ])
  })

  it('reads what the interface of GitLab gives', () => {
    const one = { iid: 9, id: 900, title: 'Nine', description: 'D', labels: ['a', 'b'], state: 'opened' }
    const more = {
      web_url: 'https://git.example/g/p/-/issues/9',
      created_at: '2026-03-01T09:00:00Z',
      time_stats: { time_estimate: 3600 },
    }
    const { source, items } = read(JSON.stringify([{ ...one, ...more }]))
    expect(source).toBe('gitlab')
    expect(items).toMatchObject([{ title: 'Nine', labels: ['a', 'b'], minutes: 60, repository: 'g/p' }])
  })

  it('reads several lists after each other, a list within an object, and an issue a line', () => {
    const pages = `${JSON.stringify([issue(1)])}${JSON.stringify([issue(2)])}`
    const lines = `${JSON.stringify(issue(1))}\n${JSON.stringify(issue(2))}\n`
    const search = JSON.stringify({ total_count: 2, items: [issue(1), issue(2)] })
    for (const text of [pages, lines, search])
      expect(read(text).items.map(({ title }) => title)).toEqual(['Issue 1', 'Issue 2'])
  })

  it('tells what is broken, and takes what stands before it', () => {
    const { items, leftOut } = read(`[${JSON.stringify(issue(1))}, 7, {"title": ""}, {"title": "half`)
    expect(items).toHaveLength(1)
    expect(leftOut.map(({ reason }) => reason)).toEqual(['no-object', 'no-title', 'broken-json'])
  })
})

it('never throws, and takes or tells every row of a table of titles', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => Boolean(readBacklog(bytes).items)))
  const title = fc.stringMatching(/^[a-zA-Z][a-zA-Z ]{0,20}$/)
  fc.assert(
    fc.property(fc.array(title, { minLength: 2, maxLength: 20 }), (titles) => {
      const { items, leftOut } = read(`title,id\n${titles.map((one, i) => `${one},n${i}`).join('\n')}`)
      return items.length + leftOut.length === titles.length
    }),
  )
})
