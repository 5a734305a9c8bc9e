import { describe, expect, it } from 'vitest'
import { compileSources, readSheet } from '../../../../tests/support/mapped-sheets.ts'
import { mapRows } from './apply-mapping.ts'
import { traceRelease } from './trace-release.ts'

const SOURCES = `
  Tenders: { row: process, key: "{No}", fields: { tender/title: What, tender/procuringEntity/name: Division } }
  Awards:
    row: award
    key: "{No}"
    fields:
      awards/id: { mint: [No, Supplier] }
      awards/suppliers/name: Supplier
      awards/suppliers/address/locality: Town
      awards/description: { text: "{Supplier} in {Town}" }
      awards/status: { constant: active }
      awards/value/amount: { column: Award, steps: [{ money: "." }] }
`
const sheets = [
  readSheet('Tenders', 't', 'No | What | Division\n7 | Salt | Parks'),
  readSheet('Awards', 'a', 'No | Supplier | Award | Town\n7 | Acorn | 1,000 | Elmsford\n7 | Birch | $5 | Ashby'),
]
const compiled = compileSources(SOURCES, sheets)
const rows = sheets.flatMap((sheet) => sheet.rows)
const columns = (snapshot: string) => sheets.find((sheet) => sheet.snapshot === snapshot)!.columns
const trace = (pointer: string) => traceRelease(compiled, { key: '7', rows, columns }, pointer)

describe('following a value back', () => {
  it('finds snapshot, line, column, cell and rule', () => {
    expect(trace('/awards/1/value/amount')).toEqual([
      {
        pointer: '/awards/1/value/amount',
        value: 5,
        source: 'Awards',
        snapshot: 'a',
        line: 3,
        cells: [{ column: 'Award', text: '$5' }],
        rule: 'column "Award", then money',
      },
    ])
  })
  it('finds every column that a text was made from', () => {
    expect(trace('/awards/0/description')[0]?.cells).toEqual([
      { column: 'Supplier', text: 'Acorn' },
      { column: 'Town', text: 'Elmsford' },
    ])
  })
  it('finds all values below an object', () => {
    expect(trace('/awards/0/value').map((each) => [each.pointer, each.rule])).toEqual([
      ['/awards/0/value/amount', 'column "Award", then money'],
      ['/awards/0/value/currency', 'the currency of the mapping'],
    ])
  })
  it('finds what was pulled up into parties, and its reference', () => {
    expect(trace('/parties/2/address/locality')).toMatchObject([
      { line: 3, cells: [{ column: 'Town', text: 'Ashby' }] },
    ])
    expect(trace('/parties/0/name')).toMatchObject([
      { source: 'Tenders', cells: [{ column: 'Division', text: 'Parks' }] },
    ])
    expect(trace('/awards/1/suppliers/0/id')).toMatchObject([
      { rule: 'an id made from the name', cells: [{ text: 'Birch' }] },
    ])
  })
  it('finds the key behind ocid and tender id', () => {
    expect(trace('/ocid')).toMatchObject([{ value: '7', cells: [{ column: 'No', text: '7' }], rule: 'the key "{No}"' }])
    expect(trace('/tender/id')).toMatchObject([{ cells: [{ column: 'No', text: '7' }] }])
  })
  it('says which rule gave what no cell gave', () => {
    expect(trace('/awards/0/status')).toMatchObject([{ cells: [], rule: 'always "active"' }])
    expect(trace('/parties/1/roles')).toMatchObject([{ cells: [], rule: 'the role that awards/suppliers gives' }])
  })
  it('finds nothing for what is not in the release', () => {
    expect(trace('/awards/9/value')).toEqual([])
    expect(trace('/tender/status')).toEqual([])
  })
  it('finds an origin for every value of the release', () => {
    const { content } = mapRows(compiled, '7', rows)
    const missing: string[] = []
    const visit = (value: unknown, pointer: string) => {
      if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) visit(inner, `${pointer}/${key}`)
      } else if (!/\/roles\/\d+$/.test(pointer) && trace(pointer).length === 0) missing.push(pointer)
    }
    visit(content, '')
    expect(missing).toEqual([])
  })
})
