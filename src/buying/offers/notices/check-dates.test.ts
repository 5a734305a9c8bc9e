import { describe, expect, it } from 'vitest'
import { addBusinessDays, countBusinessDays, isOnWorkingDay } from './business-days.ts'
import { checkDates } from './check-dates.ts'

const day = (text: string) => new Date(`${text}T17:00:00Z`)
const dates = {
  content: { startDay: '2026-12-02', deliverBy: '2026-12-20' },
  closesAt: day('2026-12-02'),
  questionsUntil: day('2026-12-01'),
  now: day('2026-11-20'),
}
const code = (change: Partial<typeof dates>) => {
  try {
    checkDates({ ...dates, ...change })
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'fits'
}

describe('the dates of a notice', () => {
  it('fit where work begins on the day of the deadline or later', () => expect(code({})).toBe('fits'))

  it('are refused where work begins before offers close', () =>
    expect(code({ closesAt: day('2026-12-03') })).toBe('offers.begins-too-soon'))

  it('are refused where questions are taken longer than offers, or the deadline is over or a year away', () => {
    expect(code({ questionsUntil: day('2026-12-03') })).toBe('offers.questions-too-late')
    expect(code({ now: day('2026-12-02') })).toBe('offers.closes-in-past')
    expect(code({ now: day('2025-11-20') })).toBe('offers.closes-too-far')
  })

  it('are refused where work is delivered before it begins', () =>
    expect(code({ content: { startDay: '2026-12-21', deliverBy: '2026-12-20' } })).toBe('offers.delivered-too-soon'))
})

describe('working days of a notice', () => {
  const canada = { calendar: 'canada-federal', timeZone: 'America/Toronto' }

  it('leave out the holidays of the calendar of the rules: rule:G25', () => {
    const [from, to] = [day('2026-12-23'), day('2026-12-30')]
    expect(countBusinessDays(canada, from, to)).toBe(3)
    expect(countBusinessDays({ ...canada, calendar: 'none' }, from, to)).toBe(5)
    expect(addBusinessDays(canada, day('2026-12-24'), 1)).toEqual(day('2026-12-29'))
    expect(isOnWorkingDay(canada, day('2026-12-25'))).toBe(false)
  })

  it('are those of the place where the notice counts: a Friday evening there is no Saturday', () => {
    const evening = new Date('2026-11-28T01:00:00Z')
    expect(isOnWorkingDay(canada, evening)).toBe(true)
    expect(isOnWorkingDay({ ...canada, timeZone: 'UTC' }, evening)).toBe(false)
  })
})
