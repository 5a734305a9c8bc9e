import { describe, expect, it } from 'vitest'
import { compileSources, readSheet } from '../../../../tests/support/mapped-sheets.ts'
import { mapProcess, withRemovals, writeRelease } from './successive.ts'

const TENDERS = `
  Tenders:
    row: process
    key: "{No}"
    fields:
      tender/title: What
      tender/status: State
      tender/tenderPeriod/endDate: Deadline
`
const AWARDS = `
  Awards: { row: award, key: "{No}", fields: { awards/id: Award, awards/suppliers/name: Supplier, awards/status: State } }
`
const HEAD = 'No | What | State | Deadline'
const AWARD_HEAD = 'No | Award | Supplier | State'
const JAN = '2026-01-31T00:00:00Z'
const FEB = '2026-02-28T00:00:00Z'
const MAR = '2026-03-31T00:00:00Z'

/** Snapshots in the order in which they were taken, each as source, time and table. */
function release(sources: string, ...snapshots: [source: string, at: string, table: string][]) {
  const sheets = snapshots.map(([source, at, table], i) => readSheet(source, `${i} ${at}`, table))
  const takenAt = new Map(sheets.map((sheet) => [sheet.snapshot, sheet.snapshot.split(' ')[1]!]))
  return mapProcess(
    compileSources(sources, sheets),
    { key: '7', rows: sheets.flatMap((s) => s.rows).filter((row) => row.cells[0] === '7') },
    takenAt,
  )
}
const tags = ({ releases }: ReturnType<typeof release>) => releases.map((each) => [each.date, each.tag.join(' ')])

describe('successive snapshots', () => {
  it('give a release each time what is mapped has changed, dated by the snapshot', () => {
    const made = release(
      TENDERS,
      ['Tenders', JAN, `${HEAD}\n7 | Salt | active | 2026-02-10`],
      ['Tenders', FEB, `${HEAD}\n7 | Salt | active | 2026-02-10`],
      ['Tenders', MAR, `${HEAD}\n7 | Salt | active | 2026-03-20`],
    )
    expect(tags(made)).toEqual([
      [JAN, 'tender'],
      [MAR, 'tenderUpdate'],
    ])
    expect(made.releases[1]?.rows).toMatchObject([{ snapshot: `2 ${MAR}`, line: 2 }])
    expect(new Set(made.releases.map((each) => each.id)).size).toBe(2)
  })
  it('give none where only what is not mapped has changed', () => {
    const made = release(
      TENDERS,
      ['Tenders', JAN, `${HEAD} | Clerk\n7 | Salt | active | 2026-02-10 | A`],
      ['Tenders', FEB, `${HEAD} | Clerk\n7 | Salt | active | 2026-02-10 | B`],
    )
    expect(tags(made)).toEqual([[JAN, 'tender']])
  })
  it('join sources at each time', () => {
    const made = release(
      TENDERS + AWARDS,
      ['Tenders', JAN, `${HEAD}\n7 | Salt | active | 2026-02-10`],
      ['Tenders', FEB, `${HEAD}\n7 | Salt | complete | 2026-02-10`],
      ['Awards', FEB, `${AWARD_HEAD}\n7 | A1 | Acorn | active`],
      ['Awards', MAR, `${AWARD_HEAD}\n7 | A1 | Acorn | active\n7 | A2 | Birch | active`],
    )
    expect(tags(made)).toEqual([
      [JAN, 'tender'],
      [FEB, 'tenderUpdate award'],
      [MAR, 'award'],
    ])
    expect(made.releases[2]?.content).toMatchObject({
      tender: { status: 'complete' },
      awards: [{ id: 'A1' }, { id: 'A2' }],
    })
  })
  it('keep what a source knew when it lists the process no longer', () => {
    const made = release(
      TENDERS + AWARDS,
      ['Tenders', JAN, `${HEAD}\n7 | Salt | active | 2026-02-10`],
      ['Tenders', FEB, `${HEAD}\n8 | Sand | active | 2026-02-10`],
      ['Awards', MAR, `${AWARD_HEAD}\n7 | A1 | Acorn | active`],
    )
    const [, last] = made.releases.map((each) => each.content)
    expect(last).toMatchObject({ tender: { title: 'Salt' }, awards: [{ id: 'A1' }] })
  })
  it('tell of cancelled tenders and awards', () => {
    const made = release(
      TENDERS + AWARDS,
      ['Tenders', JAN, `${HEAD}\n7 | Salt | active | `],
      ['Awards', JAN, `${AWARD_HEAD}\n7 | A1 | Acorn | active`],
      ['Tenders', FEB, `${HEAD}\n7 | Salt | cancelled | `],
      ['Awards', FEB, `${AWARD_HEAD}\n7 | A1 | Acorn | cancelled`],
    )
    expect(tags(made)).toEqual([
      [JAN, 'tender award'],
      [FEB, 'tenderCancellation awardCancellation'],
    ])
  })
  it('say null of what is gone, and list awards that are', () => {
    const made = release(
      TENDERS + AWARDS,
      ['Tenders', JAN, `${HEAD}\n7 | Salt | active | 2026-02-10`],
      ['Awards', JAN, `${AWARD_HEAD}\n7 | A1 | Acorn | active\n7 | A2 | Birch | active`],
      ['Tenders', FEB, `${HEAD}\n7 | Salt | active | `],
      ['Awards', FEB, `${AWARD_HEAD}\n7 | A1 | Acorn | active`],
    )
    expect(made.releases[1]?.content.tender).toEqual({
      id: '7',
      title: 'Salt',
      status: 'active',
      tenderPeriod: { endDate: null },
    })
    expect(made.problems).toMatchObject([{ reason: 'gone', text: 'A2' }])
  })
  it('list what is wrong with a row once, however often it is used', () => {
    const made = release(
      TENDERS + AWARDS,
      ['Tenders', JAN, `${HEAD}\n7 | Salt | active | 31/02/2026`],
      ['Awards', FEB, `${AWARD_HEAD}\n7 | A1 | Acorn | active`],
    )
    expect(made.releases).toHaveLength(2)
    expect(made.problems).toMatchObject([{ line: 2, reason: 'no-such-day' }])
  })
})

describe('the frame of a release', () => {
  it('has what OCDS asks of every release', () => {
    const made = release(TENDERS, ['Tenders', JAN, `${HEAD}\n7 | Salt | active | `])
    expect(writeRelease(made.releases[0]!)).toEqual({
      ocid: 'ocds-213czf-7',
      id: 'ocds-213czf-7-2026-01-31T00-00-00Z',
      date: JAN,
      tag: ['tender'],
      initiationType: 'tender',
      tender: { id: '7', title: 'Salt', status: 'active' },
    })
  })
  it('takes its date from the rows where the mapping names a column for that', () => {
    const dated = TENDERS.replace('fields:', 'date: Changed\n    fields:')
    const made = release(dated, ['Tenders', JAN, `${HEAD} | Changed\n7 | Salt | active | | 2026-01-15`])
    expect(made.releases[0]?.date).toBe('2026-01-15T00:00:00-05:00')
  })
})

describe('removals', () => {
  it('reach into entries by their id, and leave lists and organisations alone', () => {
    const before = { buyer: { id: 'b', name: 'B' }, awards: [{ id: '1', title: 'x', items: [{ id: 'i' }] }] }
    expect(withRemovals(before, { awards: [{ id: '1' }] })).toEqual({ awards: [{ id: '1', title: null }] })
  })
})
