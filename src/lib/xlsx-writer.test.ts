import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre'
import { expect, it } from 'vitest'
import { startWorkbook } from './xlsx-writer.ts'

const fileOf = (book: ReturnType<typeof startWorkbook>) => Buffer.concat(book.finish())

it('writes a workbook that a reader of spreadsheets opens, every text as text', async () => {
  const book = startWorkbook()
  const sheet = book.addSheet('Awards / 2024', ['id', 'amount', 'open'])
  sheet.addRow(['=1+1', 12.5, true])
  sheet.addRow(['<a> & "b" _x0041_', null, false])
  const { sheets } = await readXlsx(fileOf(book))
  expect(sheets.map((one) => one.name)).toEqual(['Awards   2024'])
  expect(sheets[0]!.rows).toEqual([
    ['id', 'amount', 'open'],
    ['=1+1', 12.5, true],
    ['<a> & "b" _x0041_', null, false],
  ])
})

it('gives the same bytes for the same rows', () => {
  const make = () => {
    const book = startWorkbook()
    book.addSheet('A', ['x']).addRow([1])
    return fileOf(book)
  }
  expect(make().equals(make())).toBe(true)
})

it('gives every sheet a name of its own and takes rows for any sheet at any time', async () => {
  const book = startWorkbook()
  const [a, b] = [book.addSheet('Rows', ['x']), book.addSheet('rows', ['x'])]
  b.addRow(['b'])
  a.addRow(['a'])
  const { sheets } = await readXlsx(fileOf(book))
  expect(sheets.map((sheet) => [sheet.name, sheet.rows[1]![0]])).toEqual([
    ['Rows', 'a'],
    ['rows (2)', 'b'],
  ])
})

it('keeps any text well-formed and free of formulas', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (cells) => {
      const book = startWorkbook()
      book.addSheet('A', ['x']).addRow(cells)
      const xml = Buffer.from(unzipSync(fileOf(book))['xl/worksheets/sheet1.xml']!).toString()
      expect(xml).not.toContain('<f>')
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
      expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
    }),
    { numRuns: 60 },
  )
})
