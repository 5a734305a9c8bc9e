import { describe, expect, it } from 'vitest'
import { findHeader, findTotal, nameColumns } from './table-header.ts'

const lines = (...rows: string[][]) => rows.map((cells, i) => ({ line: i + 1, cells }))

describe('the names of the columns', () => {
  it('stand on the first line of a plain table', () => {
    expect(findHeader(lines(['id', 'name'], ['1', 'Ann'], ['2', 'Bo']))).toEqual({
      line: 1,
      titles: [],
      looksLikeData: false,
    })
  })

  it('stand below titles, which fill fewer cells', () => {
    const found = findHeader(
      lines(['Contracts 2024', '', ''], ['', '', ''], ['id', 'name', 'sum'], ['1', 'a', '2'], ['2', 'b', '3']),
    )
    expect(found).toEqual({ line: 3, titles: ['Contracts 2024'], looksLikeData: false })
  })

  it('stand below a merged title, which says the same in each of its cells', () => {
    const found = findHeader(lines(['2024', '2024', '2024'], ['id', 'name', 'sum'], ['1', 'a', '2'], ['2', 'b', '3']))
    expect(found).toEqual({ line: 2, titles: ['2024'], looksLikeData: false })
  })

  it('may be years', () => {
    expect(findHeader(lines(['city', '2023', '2024'], ['North', '5', '6'])).looksLikeData).toBe(false)
  })

  it('are doubted where they look like data', () => {
    expect(
      findHeader(lines(['1', 'Ann', '2024-01-02', '$5.00'], ['2', 'Bo', '2024-01-03', '$6.00'])).looksLikeData,
    ).toBe(true)
  })

  it('of a table of one column is its first line', () => {
    expect(findHeader(lines(['name'], ['Ann'])).line).toBe(1)
  })

  it('are none in an empty table', () => {
    expect(findHeader([])).toEqual({ line: 0, titles: [], looksLikeData: false })
  })
})

describe('a last row', () => {
  it('is taken for a sum where it begins with a word for one', () => {
    for (const text of ['Total', 'Grand total:', 'Gesamtsumme', 'Total général', 'Suma total'])
      expect(findTotal({ line: 9, cells: ['', text, '12'] })).toEqual({ line: 9, text })
    for (const text of ['Totally fine Ltd', 'Summer school', '7'])
      expect(findTotal({ line: 9, cells: [text, '12'] })).toBeUndefined()
  })
})

describe('each column', () => {
  it('has a name of its own', () => {
    const { columns, notes } = nameColumns([' Amount\n(CAD) ', '', 'Amount (CAD)', 'Amount (CAD)'])
    expect(columns).toEqual(['Amount (CAD)', 'Column 2', 'Amount (CAD) (2)', 'Amount (CAD) (3)'])
    expect(notes.map(({ column, kind }) => [column, kind])).toEqual([
      [2, 'blank'],
      [3, 'repeated'],
      [4, 'repeated'],
    ])
  })
})
