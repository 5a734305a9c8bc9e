import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { readWhole, tableFolder, workbook } from '../../../../../tests/support/table-files.ts'
import { inspectFile } from '../inspect-file.ts'
import { tellDateKind, writeDate, writeNumber } from './cell-values.ts'

const folder = tableFolder()
afterAll(folder.remove)
const read = (content: Uint8Array, choices = {}) => readWhole(folder.write(content), choices)

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
const row = (n: number, ...cells: string[]) => `<row r="${n}">${cells.join('')}</row>`
const data = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`
const header = row(1, text('A1', 'id'), text('B1', 'date'), text('C1', 'sum'))

describe('a workbook', () => {
  it('gives the stored values of its cells as text, dates as ISO', async () => {
    const content = workbook({
      texts: ['<t>Año &amp; co</t>', '<r><t>two </t></r><r><t>runs</t></r><rPh><t>furigana</t></rPh>'],
      formats: ['yyyy\\-mm\\-dd', 'd/m/yyyy h:mm'],
      sheets: {
        Contracts: data(
          header,
          row(
            2,
            '<c r="A2" t="s"><v>0</v></c>',
            '<c r="B2" s="1"><v>45413</v></c>',
            '<c r="C2"><v>26773.579999999998</v></c>',
          ),
          row(4, '<c r="A4" t="s"><v>1</v></c>', '<c r="B4" s="2"><v>45413.5</v></c>', '<c r="C4" t="b"><v>1</v></c>'),
          row(5, '<c r="A5" t="e"><v>#N/A</v></c>', '<c r="C5"><v>1.5E+15</v></c>'),
        ),
      },
    })
    const { rows, summary, found } = await read(content)
    expect(found.format).toEqual({ kind: 'xlsx', packing: 'none', sheet: 'Contracts', headerLine: 1 })
    expect(summary).toMatchObject({ columns: ['id', 'date', 'sum'], rowsIn: 3, blank: 0 })
    expect(rows).toEqual([
      { line: 2, cells: ['Año & co', '2024-05-01', '26773.58'] },
      { line: 4, cells: ['two runs', '2024-05-01T12:00:00', 'TRUE'] },
      { line: 5, cells: ['#N/A', '', '1500000000000000'] },
    ])
  })

  it('never calculates: a formula gives its stored value, or its own text where none was stored', async () => {
    const cells = ['<c r="A2"><f>1+1</f><v>5</v></c>', '<c r="B2"><f>SUM(A1:A9)</f></c>', text('C2', '=HYPERLINK()')]
    const { rows, found } = await read(workbook({ sheets: { S: data(header, row(2, ...cells)) } }))
    expect(rows[0]!.cells).toEqual(['5', '=SUM(A1:A9)', '=HYPERLINK()'])
    expect(found.doubts.join()).toContain('2 cells hold a formula')
  })

  it('gives each cell of a merged range the value of its first, and says so', async () => {
    const sheet = `${data(header, row(2, text('A2', 'x'), text('B2', 'p')), row(3, '<c r="A3"/>', text('B3', 'q')), row(4, text('A4', 'y')))}<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`
    const { rows, found } = await read(workbook({ sheets: { S: sheet } }))
    expect(rows.map(({ cells }) => cells.slice(0, 2))).toEqual([['x', 'p'], ['x', 'q'], ['y']])
    expect(found.doubts.join()).toContain('1 merged range')
  })

  it('has its header below a merged title, and a last row of sums is said to be one', async () => {
    const title = row(1, text('A1', 'Contracts 2024'))
    const rows = [
      row(2, text('A2', 'id'), text('B2', 'name'), text('C2', 'sum')),
      row(3, text('A3', '1'), text('B3', 'x'), text('C3', '5')),
      row(4, text('A4', 'Total'), text('C4', '5')),
    ]
    const sheet = `${data(title, ...rows)}<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>`
    const { found } = await read(workbook({ sheets: { S: sheet } }))
    expect(found.columns).toEqual(['id', 'name', 'sum'])
    expect(found.doubts.join()).toContain('The last row, on line 4, begins with “Total”')
  })

  it('lists its sheets; one can be chosen', async () => {
    const content = workbook({
      sheets: { One: data(header, row(2, text('A2', '1'))), Two: data(header, row(2, text('A2', '2'))) },
    })
    const path = folder.write(content)
    expect((await inspectFile(path)).sheets.map(({ name }) => name)).toEqual(['One', 'Two'])
    expect((await readWhole(path, { sheet: 'Two' })).rows[0]!.cells).toEqual(['2'])
    await expect(inspectFile(path, { sheet: 'Three' })).rejects.toMatchObject({ code: 'import.no-sheet' })
  })

  it('sets a row aside that has a value where no column was seen', async () => {
    const many = Array.from({ length: 400 }, (_, i) => row(i + 2, text(`A${i + 2}`, 'x')))
    const { rows, aside, summary } = await read(
      workbook({ sheets: { S: data(header, ...many, row(402, text('E402', 'note'))) } }),
    )
    expect(rows).toHaveLength(400)
    expect(aside).toEqual([
      { line: 402, text: '\t\t\t\tnote', reason: 'Cell E holds a value, but its column has no name' },
    ])
    expect(summary.rowsIn).toBe(401)
  })

  it('is read from inside a zip or gzip, too', async () => {
    const content = workbook({ sheets: { S: data(header, row(2, text('A2', '1'))) } })
    expect((await read(gzipSync(content))).rows).toHaveLength(1)
    expect((await read(zipSync({ 'book.xlsx': content, 'readme.txt': strToU8('hello') }))).rows).toHaveLength(1)
  })

  it('is refused with a message where it is damaged, and expands no entities', async () => {
    const code = (content: Uint8Array) =>
      read(content).then(
        () => 'read',
        (error) => error.code,
      )
    expect(await code(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('import.broken-workbook')
    expect(
      await code(zipSync({ 'xl/workbook.xml': strToU8('<workbook'), 'xl/_rels/workbook.xml.rels': strToU8('<a/>') })),
    ).toBe('import.broken-workbook')
    const { rows, summary } = await read(
      workbook({ sheets: { S: data(header, row(2, text('A2', '1')), row(3, text('A3', '&b;'))) } }),
    )
    expect(rows.map(({ line }) => line)).toEqual([2])
    expect(summary.broken).toContain('workbook cannot be opened')
  })
})

describe('numbers and dates', () => {
  it('are told apart by the format of the cell', () => {
    expect(['yyyy\\-mm\\-dd', '[$-409]d\\-mmm\\-yy;@', 'mmm yyyy'].map((code) => tellDateKind(200, code))).toEqual([
      'date',
      'date',
      'date',
    ])
    expect(['h:mm AM/PM', '[h]:mm:ss'].map((code) => tellDateKind(200, code))).toEqual(['time', 'time'])
    expect(['General', '0.00', '#,##0 "days"', '"$"#,##0;[Red]-0'].map((code) => tellDateKind(200, code))).toEqual([
      'none',
      'none',
      'none',
      'none',
    ])
    expect(tellDateKind(14, undefined)).toBe('date')
  })

  it('follow the calendar of the workbook, with the day that never was', () => {
    expect(writeDate(1, 'date', false)).toBe('1900-01-01')
    expect(writeDate(61, 'date', false)).toBe('1900-03-01')
    expect(writeDate(0, 'date', true)).toBe('1904-01-01')
    expect(writeDate(0.75, 'time', false)).toBe('18:00:00')
    expect(writeDate(-1, 'date', false)).toBe('-1')
  })

  it('are written without exponents', () => {
    expect(writeNumber('1E+20')).toBe('100000000000000000000')
    expect(writeNumber('0.1')).toBe('0.1')
  })
})
