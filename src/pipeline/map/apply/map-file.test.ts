import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwatched, type Work } from '#platform/queue/work.ts'
import { compileSources, readSheet } from '../../../../tests/support/mapped-sheets.ts'
import { mapRows } from './apply-mapping.ts'
import type { Origin } from './fragment.ts'
import { openLineFile } from './line-file.ts'
import { mapFile } from './map-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-map-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const SOURCES = `
  Awards:
    row: award
    key: "{No}"
    onlyRows: { column: Type, isNot: draft }
    fields: { awards/id: { mint: [No, Supplier] }, awards/suppliers/name: Supplier, tender/title: Title }
`
const COLUMNS = 'No | Supplier | Type | Title'

async function run(lines: [key: string, cells: string[]][], work: Work = unwatched) {
  const input = join(folder, 'rows.jsonl')
  writeFileSync(input, lines.map(([key, cells], i) => `${JSON.stringify([key, 0, i + 2, cells])}\n`).join(''))
  const releases = await openLineFile(join(folder, 'releases.tsv'))
  const problems = await openLineFile(join(folder, 'problems.jsonl'))
  const compiled = compileSources(SOURCES, [readSheet('Awards', 's', COLUMNS)])
  const takenAt = new Map([['s', '2026-01-31T00:00:00Z']])
  try {
    const counts = await mapFile({ compiled, takenAt, snapshots: ['s'], input, releases, problems }, work)
    await releases.close()
    await problems.close()
    return {
      counts,
      releases: readFileSync(join(folder, 'releases.tsv'), 'utf8'),
      problems: readFileSync(join(folder, 'problems.jsonl'), 'utf8'),
    }
  } finally {
    await releases.close().catch(() => undefined)
    await problems.close().catch(() => undefined)
  }
}

describe('a file of rows sorted by key', () => {
  it('becomes a release for each key, with the rows it was made from', async () => {
    const { counts, releases } = await run([
      ['1', ['1', 'Acorn', '', 'Salt\t"fine"\n']],
      ['1', ['1', 'Birch', '', 'Salt\t"fine"\n']],
      ['2', ['2', 'Acorn', '', '']],
    ])
    expect(counts).toEqual({ rows: 3, leftOut: 0, processes: 2, releases: 2, problems: 0 })
    const [first] = releases
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(first?.slice(0, 5)).toEqual([
      'ocds-213czf-1',
      'ocds-213czf-1-2026-01-31T00-00-00Z',
      '2026-01-31T00:00:00Z',
      'tender award',
      '[["s",2],["s",3]]',
    ])
    expect(first).toHaveLength(6)
    expect(JSON.parse(first![5]!).tender.title).toBe('Salt "fine"')
  })
  it('lists rows without key, and counts those that the mapping leaves out', async () => {
    const { counts, problems } = await run([
      ['', ['', 'Acorn', '', '']],
      ['1', ['1', 'Acorn', 'Draft', '']],
    ])
    expect(counts).toEqual({ rows: 2, leftOut: 1, processes: 0, releases: 0, problems: 1 })
    expect(JSON.parse(problems)).toEqual(['Awards', 's', 2, '', 'ocid', 'no-key', ' | Acorn |  | '])
  })
  it('is refused where a key is no number of a process', async () => {
    const same = Array.from({ length: 100_001 }, (): [string, string[]] => ['2024', ['2024', 'Acorn', '', '']])
    await expect(run(same)).rejects.toMatchObject({ code: 'map.key-too-common', details: { key: '2024' } })
  })
  it('stops when it is told to', async () => {
    const work = { signal: AbortSignal.abort(), report: async () => {} }
    await expect(run([['1', ['1', 'Acorn', '', '']]], work)).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('a row of any kind', () => {
  const sources = `
  Awards:
    row: award
    key: "{No}"
    blank: [N/A]
    fields:
      awards/id: { mint: [No, Supplier] }
      awards/suppliers/name: Supplier
      awards/value/amount: { column: Award, steps: [{ money: "." }] }
      awards/date: { column: Date, steps: [{ date: day first }] }
      tender/procurementMethod: { column: Type, steps: [{ codes: { RFP: open } }] }
      tender/numberOfTenderers: Bids
      tender/submissionMethod: { column: How, steps: [{ split: "," }] }
`
  const columns = ['No', 'Supplier', 'Award', 'Date', 'Type', 'Bids', 'How']
  const sheet = readSheet('Awards', 's', columns.join(' | '))
  const compiled = compileSources(sources, [sheet])
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '',
      'N/A',
      'RFP',
      '1,234.50',
      '$5',
      '(500)',
      '31/02/2020',
      '01/02/2020',
      '3',
      '-',
      'a, b',
      '__proto__',
      'constructor',
    ),
  )
  /** Words that amounts and dates take for nothing. */
  const isNothing = (text: string) =>
    /^[\p{Z}\p{Cc}\p{Cf}\uFFFD,.–—-]*$/u.test(text) || /^\W*(n\/?a|none|null|nil|nan|nat|tb[da])\W*$/i.test(text)

  it('is in the release or in the list of problems, cell by cell', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 7, maxLength: 7 }), (cells) => {
        const origins: Origin[] = []
        const kept = new WeakMap<object, Map<string, Origin>>()
        const set = kept.set.bind(kept)
        kept.set = (key, value) => {
          origins.push(...value.values())
          return set(key, value)
        }
        const { problems } = mapRows(compiled, 'k', [{ snapshot: 's', line: 2, cells }], kept)
        const said = new Set([
          ...origins.flatMap((origin) => origin.columns),
          ...problems.map((problem) => problem.column),
        ])
        const lost = columns.filter((name, i) => name !== 'No' && !isNothing(cells[i]!) && !said.has(name))
        expect(lost).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})
