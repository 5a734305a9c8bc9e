import { describe, expect, it } from 'vitest'
import { formatDecimalComma, formatMoney, toLine } from './cells.ts'
import { encodeWindows1252 } from './export-file.ts'

describe('cells of an export', () => {
  it('writes money with a sign, thousands separators and two decimals', () => {
    expect(formatMoney(123_450, 'USD')).toBe('$1,234.50')
    expect(formatMoney(123_456_789, 'EUR')).toBe('€1,234,567.89')
    expect(formatMoney(99, 'USD')).toBe('$0.99')
  })

  it('writes estimates with a decimal comma', () => {
    expect(formatDecimalComma(2_134_081)).toBe('21340,81')
  })

  it('quotes a cell that holds the delimiter, a quote or a new line', () => {
    expect(toLine(['a;b', 'say "so"', 'two\nlines', 'plain'], ';')).toBe('"a;b";"say ""so""";"two\nlines";plain\r\n')
  })

  it('encodes dashes and curly quotes as Windows-1252 has them', () => {
    expect([...encodeWindows1252('é–“x”€')]).toEqual([0xe9, 0x96, 0x93, 0x78, 0x94, 0x80])
  })
})
