import { describe, expect, it } from 'vitest'
import { mergeRules, readSchema } from './index.ts'

describe('merge rules', () => {
  it('drop the fields that belong to one release', () => {
    expect([...mergeRules(readSchema()).omitWhenMerged]).toEqual(['id', 'date', 'tag'])
  })
  it('replace lists whole that have nothing to be matched by, wherever they stand', () => {
    const { wholeListMerge } = mergeRules(readSchema({ extensions: [] }))
    expect(wholeListMerge).toContain('parties/additionalIdentifiers')
    expect(wholeListMerge).toContain('contracts/implementation/transactions/payee/additionalIdentifiers')
    expect(wholeListMerge).toContain('awards/items/additionalClassifications')
    expect(wholeListMerge).not.toContain('awards/suppliers')
  })
  it('know the lists that extensions replace whole', () => {
    expect(mergeRules(readSchema()).wholeListMerge).toContain('tender/participationFees')
    expect(mergeRules(readSchema()).wholeListMerge).toContain('parties/details/classifications')
  })
  it('replaced suppliers whole in 1.0, where they had no id', () => {
    expect(mergeRules(readSchema({ version: '1.0' })).wholeListMerge).toContain('awards/suppliers')
  })
})
