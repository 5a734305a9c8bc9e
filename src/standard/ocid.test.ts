import { describe, expect, it } from 'vitest'
import { DRAFT_PREFIX, hasOcidPrefix, isDraftOcid, isOcidPrefix, makeOcid } from './index.ts'

describe('an ocid', () => {
  it('is the prefix and the number of the process', () => {
    expect(makeOcid('ocds-a1b2c3', ' RFP-7/2026 ')).toBe('ocds-a1b2c3-RFP-7/2026')
  })
  it('begins with ocds- and six lower-case letters or digits', () => {
    expect(['ocds-a1b2c3-1', 'ocds-A1B2C3-1', 'a1b2c3-1', 'ocds-a1b2c-1'].map(hasOcidPrefix)).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(['ocds-a1b2c3', 'ocds-a1b2c3-', 'ocds-a1b2c'].map(isOcidPrefix)).toEqual([true, false, false])
  })
  it('is a draft under the prefix of the standard’s own examples', () => {
    expect(isDraftOcid(makeOcid(DRAFT_PREFIX, '1'))).toBe(true)
    expect(isDraftOcid('ocds-a1b2c3-1')).toBe(false)
  })
})
