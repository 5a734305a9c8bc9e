import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextDay } from './next-day.ts'

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a date of the calendar', () => {
  it('comes on its day, also today', () => {
    expect(nextDay({ day: '2026-06-01', isYearly: false }, '2026-06-01')).toBe('2026-06-01')
    expect(nextDay({ day: '2026-07-01', isYearly: true }, '2026-06-01')).toBe('2026-07-01')
  })

  it('has passed for good where it is not yearly', () => {
    expect(nextDay({ day: '2026-05-31', isYearly: false }, '2026-06-01')).toBeUndefined()
  })

  it('comes again next year where this year’s has passed: reform:B10', () => {
    expect(nextDay({ day: '2020-03-01', isYearly: true }, '2026-06-01')).toBe('2027-03-01')
    expect(nextDay({ day: '2020-09-01', isYearly: true }, '2026-06-01')).toBe('2026-09-01')
  })

  it('is the 28th of February in years without a 29th', () => {
    expect(nextDay({ day: '2024-02-29', isYearly: true }, '2026-01-01')).toBe('2026-02-28')
    expect(nextDay({ day: '2024-02-29', isYearly: true }, '2027-03-01')).toBe('2028-02-29')
  })

  it('is a day that exists, never in the past, and within a year where it has begun', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, today) => {
        const next = nextDay({ day, isYearly: true }, today)!
        expect(next >= today && next >= day).toBe(true)
        expect(new Date(next).toISOString().slice(0, 10)).toBe(next)
        if (day < today) expect(Number(next.slice(0, 4)) - Number(today.slice(0, 4))).toBeLessThanOrEqual(1)
      }),
    )
  })
})
