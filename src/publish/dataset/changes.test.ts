import { expect, it } from 'vitest'
import { listTimeline } from './changes.ts'

const release = (date: string, tag: string, rest: object) => ({
  ocid: 'ocds-213czf-1',
  id: date,
  date,
  tag: [tag],
  ...rest,
})

it('tells what each release brought, changed and took away', () => {
  const timeline = listTimeline([
    release('2024-01-01', 'tender', { tender: { id: '1', title: 'Road salt', value: { amount: 100 } } }),
    release('2024-02-01', 'tenderUpdate', { tender: { id: '1', value: { amount: 120 } } }),
    release('2024-03-01', 'tenderCancellation', { tender: { id: '1', value: null } }),
  ] as never)
  expect(timeline.map((entry) => entry.tags)).toEqual([['tender'], ['tenderUpdate'], ['tenderCancellation']])
  expect(timeline[0]!.changes.map((change) => change.path)).toEqual([
    'tender/id',
    'tender/title',
    'tender/value/amount',
  ])
  expect(timeline[1]!.changes).toEqual([{ path: 'tender/value/amount', before: '100', after: '120' }])
  expect(timeline[2]!.changes).toEqual([{ path: 'tender/value/amount', before: '120', after: undefined }])
})

it('matches the entries of a list by id, not by position', () => {
  const [, second] = listTimeline([
    release('2024-01-01', 'award', {
      awards: [
        { id: 'A', title: 'a' },
        { id: 'B', title: 'b' },
      ],
    }),
    release('2024-02-01', 'awardUpdate', { awards: [{ id: 'B', title: 'new' }] }),
  ] as never)
  expect(second!.changes).toEqual([{ path: 'awards[B]/title', before: 'b', after: 'new' }])
})

it('says nothing changed where a release repeats what was known', () => {
  const same = { tender: { id: '1', submissionMethod: ['written'] } }
  expect(
    listTimeline([release('2024-01-01', 'tender', same), release('2024-02-01', 'tender', same)] as never)[1]!.changes,
  ).toEqual([])
})
