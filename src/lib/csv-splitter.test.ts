import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvDialect, type CsvLimits, createCsvSplitter, csvLimits } from './csv-splitter.ts'
import { writeCsvRecord } from './csv-writer.ts'

type Broken = { reason: string; line: number; head: string; length: number }

function split(chunks: string[], dialect: Partial<CsvDialect> = {}, limits: CsvLimits = csvLimits) {
  const records: string[][] = []
  const lines: number[] = []
  const texts: string[] = []
  const broken: Broken[] = []
  const splitter = createCsvSplitter({ delimiter: ',', lineEnd: 'lf', ...dialect }, limits, {
    record(cells, line, text, start, end) {
      records.push(cells)
      lines.push(line)
      texts.push(text.slice(start, end))
    },
    broken: (reason, line, head, length) => broken.push({ reason, line, head, length }),
  })
  for (const chunk of chunks) splitter.push(chunk)
  splitter.end()
  return { records, lines, texts, broken }
}

const cutAt = (text: string, size: number) =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size))

describe('records', () => {
  it('ends a record at LF and at CRLF, also in one file', () => {
    expect(split(['a,b\r\n1,2\n3,4']).records).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('ends a record at a lone CR only where the dialect says so', () => {
    expect(split(['a\rb\rc'], { lineEnd: 'any' }).records).toEqual([['a'], ['b'], ['c']])
    expect(split(['a\rb,c\n']).records).toEqual([['a\rb', 'c']])
  })

  it('keeps delimiters, line ends and doubled quotation marks inside quotes', () => {
    expect(split(['"a,b","say ""yes""","1\n2\r\n3"\nx,y,z']).records).toEqual([
      ['a,b', 'say "yes"', '1\n2\r\n3'],
      ['x', 'y', 'z'],
    ])
  })

  it('takes a quotation mark inside an unquoted cell as it is', () => {
    expect(split(['pipe 5",2\n3,4']).records).toEqual([
      ['pipe 5"', '2'],
      ['3', '4'],
    ])
  })

  it('gives the line on which each record begins, counting those inside quotes', () => {
    expect(split(['a\n"b\nc\nd"\ne\n\nf']).lines).toEqual([1, 2, 5, 6, 7])
  })

  it('gives the text of a record without its line end', () => {
    expect(split(['"a",b\r\nc,d\r\n']).texts).toEqual(['"a",b', 'c,d'])
  })

  it('reads the same however the text is cut into pieces', () => {
    const text = 'a,"b\r\nc"\r\n"",d\re\n"x""y",z\r\n'
    for (const lineEnd of ['lf', 'any'] as const)
      for (let size = 1; size < text.length; size++)
        expect(split(cutAt(text, size), { lineEnd })).toEqual(split([text], { lineEnd }))
  })

  it('reads back any table as it was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', ' ', '漢', '😀') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 8 })
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
      quoteAll: fc.boolean(),
    })
    fc.assert(
      fc.property(table, dialect, fc.integer({ min: 1, max: 50 }), (rows, how, size) => {
        const text = rows.map((row) => writeCsvRecord(row, how)).join('')
        const read = split(cutAt(text, size), {
          delimiter: how.delimiter,
          lineEnd: how.lineEnd === '\r' ? 'any' : 'lf',
        })
        expect(read.records).toEqual(rows)
        expect(read.broken).toEqual([])
      }),
    )
  })
})

describe('what is broken', () => {
  it('sets a line aside whose quotation is followed by text, and goes on with the next', () => {
    const { records, broken } = split(['a,b\n"x"y,1\nc,d\n'])
    expect(records).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(broken).toEqual([{ reason: 'text-after-quote', line: 2, head: '"x"y,1', length: 6 }])
  })

  it('sets only the first line aside where a quotation never closes', () => {
    const { records, lines, broken } = split(['a,"b\nc,d\ne,f\n'])
    expect(broken).toEqual([{ reason: 'quote-not-closed', line: 1, head: 'a,"b', length: 4 }])
    expect(records).toEqual([
      ['c', 'd'],
      ['e', 'f'],
    ])
    expect(lines).toEqual([2, 3])
  })

  const small: CsvLimits = { cell: 20, row: 40, head: 5 }

  it('passes over a line that is too long, keeps its head, and counts the rest', () => {
    const { records, lines, broken } = split(cutAt(`a,b\n${'x'.repeat(1000)}\nc,d`, 7), {}, small)
    expect(broken).toEqual([{ reason: 'row-too-long', line: 2, head: 'xxxxx', length: 1000 }])
    expect(records).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(lines).toEqual([1, 3])
  })

  it('ends a line that is too long at a lone CR and at the end of the file', () => {
    const { records, broken } = split(cutAt(`${'x'.repeat(100)}\ra\r${'y'.repeat(100)}`, 1), { lineEnd: 'any' }, small)
    expect(records).toEqual([['a']])
    expect(broken.map((one) => one.length)).toEqual([100, 100])
  })

  it('sets a record aside that holds a cell longer than the limit', () => {
    expect(split([`${'x'.repeat(30)},b\nc,d`], {}, small)).toMatchObject({
      records: [['c', 'd']],
      broken: [{ reason: 'cell-too-long', line: 1, length: 32 }],
    })
  })

  it('gives up an open quotation at its first line once it outgrows the limit of a row', () => {
    const { records, broken } = split(cutAt(`"open\n${'a,b\n'.repeat(30)}`, 9), {}, small)
    expect(broken).toEqual([{ reason: 'quote-not-closed', line: 1, head: '"open', length: 5 }])
    expect(records).toHaveLength(30)
  })

  it('stays quick where every line opens a quotation that never closes', () => {
    const started = performance.now()
    const { broken, records } = split(cutAt('"a""\n'.repeat(400_000), 65_536))
    expect(broken.length + records.length).toBeGreaterThan(0)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('loses no character of any text: records and what is broken give every line', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'b'), maxLength: 200 })
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('lf' as const, 'any' as const),
        fc.integer({ min: 1, max: 20 }),
        (t, lineEnd, size) => {
          const read = split(cutAt(t, size), { lineEnd }, { cell: 15, row: 30, head: 1000 })
          const kept = [
            ...read.texts.map((one, i) => [read.lines[i]!, one] as const),
            ...read.broken.map((one) => [one.line, one.head] as const),
          ]
          const joined = kept
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one)
            .join('')
          expect(joined.replaceAll(/[\r\n]/g, '')).toEqual(t.replaceAll(/[\r\n]/g, ''))
        },
      ),
    )
  })
})
