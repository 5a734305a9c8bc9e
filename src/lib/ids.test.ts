import { describe, expect, it } from 'vitest'
import { isId } from './ids.ts'

describe('an id', () => {
  it('is a lower-case UUID and nothing else', () => {
    expect(isId('0190f3a2-7c1e-7d4b-9a6e-1f2e3d4c5b6a')).toBe(true)
    for (const text of [
      undefined,
      '',
      'x',
      '0190F3A2-7C1E-7D4B-9A6E-1F2E3D4C5B6A',
      "0190f3a2-7c1e-7d4b-9a6e-1f2e3d4c5b6a' or 1=1",
    ])
      expect(isId(text)).toBe(false)
  })
})
