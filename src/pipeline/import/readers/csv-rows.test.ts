import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { writeCsvRecord } from '#lib/csv-writer.ts'
import { readWhole, tableFolder } from '../../../../tests/support/table-files.ts'
import { readLimits } from './limits.ts'

const folder = tableFolder()
afterAll(folder.remove)
const read = (content: string | Uint8Array, choices = {}, limits = readLimits) =>
  readWhole(folder.write(content), choices, limits)

describe('a delimited text', () => {
  it('is read with the lines of its rows, whatever separates its cells', async () => {
    for (const delimiter of [',', ';', '\t', '|']) {
      const text = [
        ['id', 'name'],
        ['1', 'Ann, Bo; Co'],
        ['2', 'x\ty|z'],
      ]
        .map((cells) => writeCsvRecord(cells, { delimiter, quoteAll: true }))
        .join('')
      const { found, rows, summary } = await read(text)
      expect(found.format).toMatchObject({ kind: 'csv', delimiter, headerLine: 1 })
      expect(rows).toEqual([
        { line: 2, cells: ['1', 'Ann, Bo; Co'] },
        { line: 3, cells: ['2', 'x\ty|z'] },
      ])
      expect(summary).toMatchObject({ columns: ['id', 'name'], rowsIn: 2, blank: 0 })
    }
  })

  it('may end its lines with CR alone', async () => {
    const { rows, found } = await read('id,name\r1,Ann\r2,Bo\r')
    expect(found.format).toMatchObject({ lineEnd: 'any' })
    expect(rows.map(({ line }) => line)).toEqual([2, 3])
  })

  it('skips title lines and says so', async () => {
    const { rows, found } = await read('Contracts 2024,,\n\nid,name,sum\n1,Ann,2\n')
    expect(found.columns).toEqual(['id', 'name', 'sum'])
    expect(found.doubts.join()).toContain('Contracts 2024')
    expect(rows).toEqual([{ line: 4, cells: ['1', 'Ann', '2'] }])
  })

  it('has numbered columns where a person says that it has no header', async () => {
    const { rows, found } = await read('1,Ann\n2,Bo\n', { headerLine: 0 })
    expect(found.columns).toEqual(['Column 1', 'Column 2'])
    expect(rows).toHaveLength(2)
  })

  it('has neither columns nor rows where its lines are blank', async () => {
    expect((await read('\n\n\n')).found).toMatchObject({ columns: [], rows: { count: 0, isExact: true } })
  })

  it('is decoded by the first letter that tells how, however late it comes', async () => {
    const text = `id,name\n${'1,plain text of some length\n'.repeat(200_000)}2,caf`
    const { found, aside } = await read(Buffer.concat([Buffer.from(text), Buffer.of(0xe9), Buffer.from('\n')]))
    expect(found.format).toMatchObject({ encoding: 'windows-1252' })
    expect(aside).toEqual([])
  })

  it('keeps formulas as text', async () => {
    expect((await read('a,b\n=1+1,@cmd\n')).rows[0]!.cells).toEqual(['=1+1', '@cmd'])
  })

  it('comes back as it was written, in any encoding, with any separator, quoting and line end', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '|', '\n', ' ', '€'), maxLength: 6 })
    const table = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }).map(String), cell, cell), {
      minLength: 1,
      maxLength: 6,
    })
    const how = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      quoteAll: fc.boolean(),
    })
    const encoding = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'utf-8 with mark')
    await fc.assert(
      fc.asyncProperty(table, how, encoding, async (rows, dialect, label) => {
        const text = [['id', 'first name', 'last name'], ...rows]
          .map((cells) => writeCsvRecord(cells, dialect))
          .join('')
        const { delimiter } = dialect
        const result = await read(encode(text, label), { encoding: label.split(' ')[0], delimiter, headerLine: 1 })
        const isMixed = dialect.lineEnd !== '\r' && rows.some((row) => row.join('').includes('\r'))
        expect(isMixed || result.rows.map(({ cells }) => cells)).toEqual(isMixed || rows)
        expect(result.aside).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

function encode(text: string, label: string): Uint8Array {
  if (label === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (label === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  if (label === 'windows-1252') return Buffer.from(text.replaceAll('€', '\x80'), 'latin1')
  return Buffer.from(label === 'utf-8' ? text : `\ufeff${text}`)
}

describe('what is set aside', () => {
  it('is a row with too few or too many cells, with its line, text and the numbers', async () => {
    const { rows, aside, summary } = await read('a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n')
    expect(rows.map(({ line }) => line)).toEqual([2, 5])
    expect(aside).toEqual([
      { line: 3, text: '1,2', reason: '2 cells, where the columns are 3' },
      { line: 4, text: '1,2,3,4', reason: '4 cells, where the columns are 3' },
    ])
    expect(summary.rowsIn).toBe(4)
  })

  it('is no row with too few cells where the source leaves out empty ones', async () => {
    const { rows, aside } = await read('a,b,c\n1,2,3\n1,2\n1\n', { fillMissing: true })
    expect(rows.map(({ cells }) => cells)).toEqual([['1', '2', '3'], ['1', '2'], ['1']])
    expect(aside).toEqual([])
  })

  it('are lines whose quotes are broken, and the next line is read', async () => {
    const { rows, aside } = await read('a,b\n"x"y,1\n2,3\n4,"open\n5,6\n')
    expect(rows.map(({ line }) => line)).toEqual([3, 5])
    expect(aside.map(({ line, text }) => [line, text])).toEqual([
      [2, '"x"y,1'],
      [4, '4,"open'],
    ])
  })

  it('are rows with bytes that are no text, shown as bytes, and rows with NULs', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`name,b\n${'é,1\n'.repeat(9)}caf`),
      Buffer.of(0xe9),
      Buffer.from(',2\nx\0y,3\nz,4\n'),
    ])
    const { rows, aside } = await read(bytes)
    expect(rows).toHaveLength(10)
    expect(aside).toEqual([
      { line: 11, text: 'caf\\xE9,2', reason: 'Bytes that are no text in utf-8, written here as \\x…' },
      { line: 12, text: 'x\0y,3', reason: 'The row holds NUL characters, which no text has' },
    ])
  })

  it('is a line of any length, of which the head is kept and the rest counted, in little memory', async () => {
    const size = 200_000_000
    const content = Buffer.alloc(size, 'x')
    content.write('a,b\n1,2\n')
    content.write('\n3,4\n', size - 5)
    const path = folder.write(content)
    const before = process.memoryUsage().rss
    const { rows, aside } = await readWhole(path)
    expect(rows.map(({ line }) => line)).toEqual([2, 4])
    expect(aside).toHaveLength(1)
    expect(aside[0]).toMatchObject({ line: 3, text: 'x'.repeat(10_000) })
    expect(aside[0]!.reason).toContain((size - 13).toLocaleString('en'))
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000)
  })

  it('counts blank records apart', async () => {
    const { rows, summary } = await read('a,b\n1,2\n\n,\n  ,\t\n3,4\n')
    expect(rows).toHaveLength(2)
    expect(summary).toMatchObject({ rowsIn: 2, blank: 3 })
  })

  it('makes up, with what is loaded, every row of any bytes', async () => {
    const wild = fc.uint8Array({ minLength: 1, maxLength: 300 })
    const csvLike = fc
      .string({
        unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', '\0', '{', '[', ' '),
        minLength: 1,
        maxLength: 200,
      })
      .map((text) => new Uint8Array(Buffer.from(text)))
    await fc.assert(
      fc.asyncProperty(fc.oneof(wild, csvLike), async (bytes) => {
        const result = await read(bytes).catch((error: Error) => error)
        if (result instanceof Error) {
          expect(result.name).toBe('AppError')
          return
        }
        const { rows, aside, summary } = result
        expect(rows.length + aside.length).toBe(summary.rowsIn)
        expect(aside.every(({ text, reason }) => text.isWellFormed() && reason !== '')).toBe(true)
      }),
      { numRuns: 300, examples: [[Buffer.from('<A\t')]] },
    )
  })
})
