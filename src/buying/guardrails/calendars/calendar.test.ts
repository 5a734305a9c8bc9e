import { describe, expect, it } from 'vitest'
import { findCalendar } from '../profiles/shipped-profiles.ts'
import { addWorkingDays, countWorkingDays, holidaysOf, isWorkingDay } from './calendar.ts'
import { countWorkingDaysIn } from './working-days.ts'

const canada = findCalendar('canada-federal')!
const us = findCalendar('us-federal')!
const england = findCalendar('england-wales')!
const daysOf = (calendar: typeof canada, year: number) => holidaysOf(calendar, year).map(({ day }) => day)

describe('holidays as rules', () => {
  it('give the free days of the public service of Canada', () => {
    expect(daysOf(canada, 2026)).toEqual([
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-18', '2026-07-01', '2026-08-03', '2026-09-07'],
      ...['2026-09-30', '2026-10-12', '2026-11-11', '2026-12-25', '2026-12-28'],
    ])
  })

  it('give the federal holidays of the United States, Saturday kept on Friday', () => {
    expect(daysOf(us, 2026)).toEqual([
      ...['2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07'],
      ...['2026-10-12', '2026-11-11', '2026-11-26', '2026-12-25'],
    ])
  })

  it('give the bank holidays of England and Wales, two days after a Christmas on Saturday', () => {
    expect(daysOf(england, 2027)).toEqual([
      ...[
        '2027-01-01',
        '2027-03-26',
        '2027-03-29',
        '2027-05-03',
        '2027-05-31',
        '2027-08-30',
        '2027-12-27',
        '2027-12-28',
      ],
    ])
    expect(daysOf(england, 2024).slice(1, 3)).toEqual(['2024-03-29', '2024-04-01'])
    expect(daysOf(england, 2028).slice(0, 2)).toEqual(['2028-01-03', '2028-04-14'])
  })

  it('fall on days that are not worked, each day once, from 2024 to 2030', () => {
    for (const calendar of [canada, us, england])
      for (let year = 2024; year <= 2030; year += 1) {
        const days = daysOf(calendar, year)
        expect(new Set(days).size).toBe(days.length)
        for (const day of days) expect([day, isWorkingDay(calendar, day)]).toEqual([day, false])
      }
  })
})

describe('working days', () => {
  it('leave out weekends and holidays', () => {
    expect(countWorkingDays(canada, '2026-12-24', '2026-12-31')).toBe(3)
    expect(addWorkingDays(canada, '2026-12-24', 1)).toBe('2026-12-29')
    expect(addWorkingDays(canada, '2026-06-05', 5)).toBe('2026-06-12')
  })

  it('keep a New Year on Saturday on the Friday of the old year where the nearest day is free', () => {
    expect(isWorkingDay(us, '2027-12-31')).toBe(false)
    expect(isWorkingDay(canada, '2027-12-31')).toBe(true)
  })

  it('count the first and the last day in the calendar of the rules, and holidays nowhere else', () => {
    expect(countWorkingDaysIn('canada-federal', '2026-06-29', '2026-07-03')).toBe(4)
    expect(countWorkingDaysIn('us-federal', '2026-06-29', '2026-07-03')).toBe(4)
    expect(countWorkingDaysIn('elsewhere', '2026-06-29', '2026-07-05')).toBe(5)
    expect(countWorkingDaysIn('canada-federal', '2026-07-03', '2026-07-01')).toBe(0)
  })

  it('count back what they add', () => {
    for (let days = 0; days < 60; days += 7) {
      const end = addWorkingDays(england, '2026-03-20', days)
      expect(countWorkingDays(england, '2026-03-20', end)).toBe(days)
    }
  })
})
