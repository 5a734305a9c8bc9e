import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTypedHash } from './papers.ts'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)

describe('a hash that was typed from a paper', () => {
  it('is read however it is cut up, in capitals or not', () => {
    const gap = fc.constantFrom(' ', '.', '-', '\u2011', '\n', '', ':')
    fc.assert(
      fc.property(
        hash,
        fc.integer({ min: 8, max: 64 }),
        fc.array(gap, { minLength: 64, maxLength: 64 }),
        (whole, to, gaps) => {
          const start = whole.slice(0, to)
          const typed = [...start].map((sign, i) => `${sign}${gaps[i]}`).join('')
          expect(readTypedHash(`SHA-256 ${typed}`)).toBe(start)
          expect(readTypedHash(typed.toUpperCase())).toBe(start)
        },
      ),
    )
  })

  it('is refused where it is none: a percent sign finds nothing, nor do seven signs', () => {
    for (const text of ['', '1234567', '%%%%%%%%', '0123456g', 'a'.repeat(65)])
      expect(() => readTypedHash(text)).toThrow(expect.objectContaining({ code: 'reports.not-a-hash' }))
  })
})
