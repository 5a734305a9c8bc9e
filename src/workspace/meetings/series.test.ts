import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listDays } from './series.ts'

it('comes on the same day of each month, the last one where the month is shorter: reform:H05, lda:0-24', () => {
  expect(listDays('2027-01-31', 'monthly', 4)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'])
  expect(listDays('2026-11-30', 'monthly', 3)).toEqual(['2026-11-30', '2026-12-30', '2027-01-30'])
})

it('comes every week or second week, over the ends of years', () => {
  expect(listDays('2026-12-24', 'weekly', 3)).toEqual(['2026-12-24', '2026-12-31', '2027-01-07'])
  expect(listDays('2026-12-24', 'fortnightly', 2)).toEqual(['2026-12-24', '2027-01-07'])
  expect(listDays('2026-12-24', 'no', 9)).toEqual(['2026-12-24'])
})

it('has as many days as were asked for, each later than the one before', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('weekly', 'fortnightly', 'monthly'),
      fc.integer({ min: 2, max: 26 }),
      (at, every, times) => {
        const days = listDays(at.toISOString().slice(0, 10), every, times)
        expect(days).toHaveLength(times)
        expect(days.toSorted()).toEqual(days)
        expect(new Set(days).size).toBe(times)
      },
    ),
  )
})
