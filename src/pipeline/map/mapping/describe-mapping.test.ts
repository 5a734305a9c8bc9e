import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { parseSources } from '../../../../tests/support/mapped-sheets.ts'
import { describeMapping } from './describe-mapping.ts'
import { writeWorkbook } from './write-workbook.ts'

const mapping = parseSources(`
  Awards:
    row: award
    key: "{No}"
    fields:
      awards/suppliers/name: Supplier
      awards/suppliers/contactPoint/email: Mail
      awards/value/amount: { column: Award, steps: [{ money: "." }] }
      tender/procurementMethod: { column: Type, steps: [{ codes: { RFP: open, RFI: ~ } }] }
      awards/status: { constant: active }
    notMapped: { Clerk: a person }
`)
const tables = [{ source: 'Awards', columns: ['No', 'Supplier', 'Mail', 'Award', 'Type', 'Clerk', 'Wards'] }]

describe('what a mapping does and leaves undone', () => {
  const described = describeMapping(mapping, tables)
  it('lists columns that are not mapped, with the reason where there is one', () => {
    expect(described.unmapped).toEqual([
      { source: 'Awards', column: 'Clerk', reason: 'a person' },
      { source: 'Awards', column: 'Wards' },
    ])
  })
  it('lists what nothing answers, and entries that are only numbered', () => {
    expect(described.unreached).toEqual([
      { path: 'buyer/name', question: 'Who buys?' },
      { path: 'tender/title', question: 'What is bought?' },
      { path: 'awards/date', question: 'When was it decided?' },
      {
        path: 'awards/id',
        question: 'Which one is it?',
        standIn: 'numbered in the order of the rows, so the number changes when rows do',
      },
    ])
  })
  it('lists every path that releases can have, what follows by itself included', () => {
    expect(described.paths).toEqual(
      [
        ...[
          'ocid',
          'id',
          'date',
          'tag',
          'initiationType',
          'awards/id',
          'awards/status',
          'awards/suppliers/id',
          'awards/suppliers/name',
        ],
        ...[
          'awards/value/amount',
          'awards/value/currency',
          'parties/contactPoint/email',
          'parties/id',
          'parties/name',
          'parties/roles',
        ],
        ...['tender/id', 'tender/procurementMethod'],
      ].toSorted(),
    )
  })
  it('says that it is a draft, and which fields may be about people', () => {
    expect(described.isDraft).toBe(true)
    expect(described.personal).toEqual(['awards/suppliers/contactPoint/email'])
  })
})

describe('the field-level mapping workbook', async () => {
  const book = await readXlsx(Buffer.concat(writeWorkbook(mapping, tables)))
  const rowsOf = (name: string) => book.sheets.find((sheet) => sheet.name === name)!.rows
  it('has sheets for sources, elements and each stage', () => {
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([
      'Data sources',
      'Data elements',
      'General',
      'Planning',
      'Tender',
      'Award',
      'Contract',
      'Implementation',
    ])
  })
  it('says the same in French and Spanish: as many sheets, rows and fields, with the same paths', async () => {
    for (const language of ['fr', 'es'] as const) {
      const said = await readXlsx(Buffer.concat(speak(language, () => writeWorkbook(mapping, tables))))
      expect(said.sheets.map(({ rows }) => rows.length)).toEqual(book.sheets.map(({ rows }) => rows.length))
      for (const [i, { name, rows }] of said.sheets.slice(2).entries()) {
        expect([name, rows.slice(1).map(([path]) => path)]).toEqual([
          name,
          book.sheets[i + 2]!.rows.slice(1).map(([path]) => path),
        ])
        expect(rows[0]).not.toEqual(book.sheets[i + 2]!.rows[0])
      }
    }
  })
  it('says for each column where it goes', () => {
    const rows = rowsOf('Data elements').map((row) => row.slice(1).map((cell) => cell ?? ''))
    expect(rows.slice(1)).toEqual(
      [
        ['No', 'ocid', ''],
        ['Supplier', 'awards/suppliers/name', ''],
        ['Mail', 'awards/suppliers/contactPoint/email', ''],
        ['Award', 'awards/value/amount', ''],
        ['Type', 'tender/procurementMethod', ''],
        ['Clerk', '', 'a person'],
        ['Wards', '', 'not mapped yet'],
      ]
        .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
        .map((row, i) => [...row, ...Array(rows[i + 1]!.length - row.length).fill('')]),
    )
  })
  it('says for each field of a stage which column and which steps give it', () => {
    const method = rowsOf('Tender').find((row) => row[0] === 'tender/procurementMethod')
    expect(method?.slice(3)).toEqual([
      'string, closed list method',
      null,
      'Awards',
      'Type',
      'translate RFP = open; RFI = (no code); others: list',
    ])
    expect(rowsOf('Award').find((row) => row[0] === 'awards/status')?.[6]).toBe('always: active')
  })
})
