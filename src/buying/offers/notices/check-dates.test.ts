import { describe, expect, it } from 'vitest'
import { checkDates } from './check-dates.ts'

const day = (text: string) => new Date(`${text}T17:00:00Z`)
const dates = {
  content: { startDay: '2026-12-02', deliverBy: '2026-12-20' },
  closesAt: day('2026-12-02'),
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

  it('are refused where work is delivered before it begins', () =>
    expect(code({ content: { startDay: '2026-12-21', deliverBy: '2026-12-20' } })).toBe('offers.delivered-too-soon'))
})
