import { describe, expect, it } from 'vitest'
import { type ColumnCounts, judgeColumn } from './column-profile.ts'
import { datePatterns, valuePatterns } from './value-patterns.ts'

/** Counts as ClickHouse does, whose regular expressions these are but for `\x{…}` and the group of flags. */
const toRegExp = (pattern: string) =>
  new RegExp(
    pattern.replace(/\\x\{(\w+)\}/g, (_, hex) => `\\u{${hex}}`).replace('(?i:', '(?:'),
    pattern.includes('(?i:') ? 'iu' : 'u',
  )

function count(values: string[]): ColumnCounts {
  const filled = values.filter((value) => value !== '')
  const all = { ...valuePatterns, ...datePatterns }
  const patterns = Object.fromEntries(
    Object.entries(all).map(([name, pattern]) => [
      name,
      filled.filter((value) => toRegExp(pattern).test(value)).length,
    ]),
  ) as ColumnCounts['patterns']
  const parts = filled.map((value) => /^(\d{1,2})\/(\d{1,2})\//.exec(value))
  return {
    rows: values.length,
    blank: values.length - filled.length,
    distinct: new Set(filled).size,
    longest: Math.max(0, ...filled.map((value) => value.length)),
    firstAbove12: parts.filter((part) => Number(part?.[1]) > 12).length,
    secondAbove12: parts.filter((part) => Number(part?.[2]) > 12).length,
    patterns,
  }
}

const judge = (name: string, ...values: string[]) => judgeColumn(name, count(values))

describe('a column', () => {
  it.each([
    ['dates', 'date', ['2024-01-31', '2024-02-01T10:00:00Z', '2024-3-1']],
    ['dates in words', 'date', ['Jan 3, 2024', 'March 14, 2024']],
    ['amounts with signs', 'money', ['$1,234.50', '($500.00)', 'US$ 12', '$1.2M']],
    ['amounts with codes', 'money', ['EUR 1.234,50', '500 CAD']],
    ['numbers', 'number', ['1', '2', '2', '1,234', '-5']],
    ['addresses of mail', 'email', ['a@city.example', 'b.c@city.example']],
    ['telephone numbers', 'phone', ['416-555-0100', '(416) 555-0101', '+1 416 555 0102 x5']],
    ['yes and no', 'yes-no', ['Y', 'N', 'Y']],
    ['different short codes with digits', 'id', ['A-1', 'A-2', 'A-3']],
    ['few different words', 'code', ['RFP', 'RFQ', 'RFP', 'RFP']],
    ['sentences', 'text', ['Supply of salt', 'Repair of a bridge', 'Cleaning of schools']],
    ['nothing', 'empty', ['', '']],
  ])('of %s is told: %s', (_what, type, values) => {
    expect(judge('column', ...values).type).toBe(type)
  })

  it('is of money where it is named so and has cents', () => {
    expect(judge('Award', '26773.58', '771,931.57', '12').type).toBe('money')
    expect(judge('Distance', '26773.58', '771,931.57', '12').type).toBe('number')
  })

  it('is of telephone numbers without signs only where it is named so', () => {
    expect(judge('Buyer phone', '4165550100', '4165550100').type).toBe('phone')
    expect(judge('Contract', '4165550100', '4165550100').type).toBe('number')
  })

  it('tells the order of day and month by days above 12, or that it is open', () => {
    expect(judge('d', '31/01/2024', '01/02/2024').pattern).toBe('DD/MM/YYYY')
    expect(judge('d', '01/31/2024', '01/02/2024').pattern).toBe('MM/DD/YYYY')
    expect(judge('d', '01/02/2024', '03/04/2024').pattern).toBe('DD/MM/YYYY or MM/DD/YYYY')
    expect(judge('d', '31/01/2024', '01/31/2024').pattern).toBe('DD/MM/YYYY or MM/DD/YYYY')
  })

  it('gives the share of the cells that are of its type', () => {
    expect(judge('d', '2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', 'soon').share).toBe(0.8)
    expect(judge('d', '2024-01-01', 'soon', 'later').type).not.toBe('date')
  })
})
