import { expect, it } from 'vitest'
import type { FoundCase, Party } from '#buying/cases/index.ts'
import { GivenBack } from '../deliver/given-back.tsx'
import { Timeline } from './timeline.tsx'

const verdicts = [
  { criterion: 'The ring is seen', met: false, note: 'At 200% it is cut off.' },
  { criterion: 'It has a test', met: true, note: '' },
]
const at = '2026-06-10T12:00:00.000Z'
const one = (seq: number, type: string, data: object) => ({
  id: `e${seq}`,
  seq,
  type,
  data,
  at,
  seat: '',
  party: 'ana',
})
const shown = (page: unknown) =>
  String(page)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const found = (...events: ReturnType<typeof one>[]) =>
  ({
    ...{ events, stage: 'contracted', currency: 'CAD' },
    state: { contract: { deliverBy: '2026-07-15' } },
  }) as unknown as FoundCase
const timeline = (...events: ReturnType<typeof one>[]) =>
  shown(<Timeline found={found(...events)} parties={new Map()} rests={new Map()} />)

const returned = one(1, 'work.returned', { verdicts, deliverBy: '2026-07-01' })

it('says what is missing of work that was given back, and by which day it is awaited', () => {
  for (const words of ['The ring is seen: Not met. At 200% it is cut off.', 'It has a test: Met', '1 July 2026'])
    expect(timeline(returned)).toContain(words)
})

it('says to whoever delivers what was said of their work, criterion by criterion, and the day as it is now', () => {
  const said = shown(<GivenBack found={found(returned, one(2, 'delivery.extended', { deliverBy: '2026-07-15' }))} />)
  expect(said).toMatch(
    /given back .* 15 July 2026.*The ring is seen Not met At 200% it is cut off\..*It has a test Met/,
  )
  expect(shown(<GivenBack found={found()} />)).not.toContain('given back')
})

it('names both of those who opened the offers', () => {
  const parties = new Map(['Kai', 'Kim'].map((name) => [name, { name, organisation: '' } as Party]))
  const opened = one(1, 'offers.opened', { holders: ['Kai', 'Kim'], opened: [], faulty: [] })
  const page = shown(<Timeline found={found(opened)} parties={parties} rests={new Map()} />)
  expect(page).toMatch(/Kai, Kim,/)
})

it('says whether an interest was declared or none', () => {
  expect(timeline(one(1, 'interest.declared', { hasInterest: false, words: '' }))).toContain('No conflict of interest')
  const declared = one(1, 'interest.declared', { hasInterest: true, words: 'My brother works there.' })
  expect(timeline(declared)).toMatch(/Conflict of interest declared.*My brother works there\./)
})
