import { describe, expect, it } from 'vitest'
import { countBeneath, unitOf } from './read-figures.ts'

describe('what figures rest on', () => {
  it('is said once for the parts of a whole, and added up for groups with things of their own', () => {
    const figures = [{ n: 40 }, { n: 40 }, { n: 38 }]
    expect(countBeneath({ answer: 'distribution' }, figures)).toBe(40)
    expect(countBeneath({ answer: 'total' }, figures)).toBe(118)
    expect(countBeneath({ answer: 'median' }, figures)).toBe(118)
    expect(countBeneath({ answer: 'distribution' }, [])).toBe(0)
  })

  it('is counted in shares, money, days or things', () => {
    expect(unitOf({ answer: 'share', code: 'R018' }, {})).toEqual({ is: 'share' })
    expect(unitOf({ answer: 'total', code: 'U006' }, { currency: 'CAD' })).toEqual({ is: 'money', currency: 'CAD' })
    expect(unitOf({ answer: 'mean', code: 'U059' }, {})).toEqual({ is: 'days' })
    expect(unitOf({ answer: 'total', code: 'U001' }, {})).toEqual({ is: 'count' })
    expect(unitOf({ answer: 'mean', code: 'U031' }, {})).toEqual({ is: 'number' })
  })
})
