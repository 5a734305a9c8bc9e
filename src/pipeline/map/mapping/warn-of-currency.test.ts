import { describe, expect, it } from 'vitest'
import type { Mapping } from './mapping.ts'
import { warnOfCurrency } from './warn-of-currency.ts'

const mapping = (change: Partial<Mapping>, fields: Record<string, string> = {}): Mapping => ({
  fairlead: 'mapping/1',
  ocidPrefix: 'ocds-213czf',
  publisher: { name: 'Rivertown' },
  timeZone: 'UTC',
  sources: { Awards: { row: 'award', key: '{No}', fields: { 'awards/value/amount': 'Award', ...fields } } },
  ...change,
})

describe('amounts', () => {
  it('that no setting and no column gives a currency are warned of, with what to do', () => {
    const [warning, ...more] = warnOfCurrency(mapping({}))
    expect(more).toEqual([])
    expect(warning!.path).toEqual(['sources', 'Awards', 'fields', 'awards/value/amount'])
    expect(warning!.message).toContain('currency: CAD')
  })

  it('with a currency of the mapping or of a column are not', () => {
    expect(warnOfCurrency(mapping({ currency: 'CAD' }))).toEqual([])
    expect(warnOfCurrency(mapping({}, { 'awards/value/currency': 'Code' }))).toEqual([])
  })
})
