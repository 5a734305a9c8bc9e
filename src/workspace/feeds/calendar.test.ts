import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInstant, toSpan, toWall } from '../meetings/zoned-time.ts'
import { writeCalendar } from './calendar.ts'

/** The hour at which a calendar program of somebody in `zone` shows the start of an entry. */
function shownAt(calendar: string, zone: string): string {
  const [, y, mo, d, h, mi] = /DTSTART:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00Z/.exec(calendar)!
  const { day, time } = toWall(new Date(`${y}-${mo}-${d}T${h}:${mi}:00Z`), zone)
  return `${day} ${time}`
}

const entryAt = (day: string, timeZone: string) => {
  const span = toSpan({ day, from: '09:30', to: '10:30', timeZone })
  const same = {
    uid: 'meeting-1@fairlead',
    title: 'Core call',
    sequence: 2,
    changedAt: new Date('2026-03-01T00:00:00Z'),
  }
  return writeCalendar('Meetings', [{ ...same, ...span }])
}

describe('a calendar', () => {
  it.each([
    ['2026-03-28', 'Europe/London', 'America/Toronto', '2026-03-28 05:30'],
    // London's clocks have changed, Toronto's had three weeks before.
    ['2026-03-30', 'Europe/London', 'America/Toronto', '2026-03-30 04:30'],
    ['2026-03-09', 'America/Toronto', 'Europe/London', '2026-03-09 13:30'],
    ['2026-03-06', 'America/Toronto', 'Europe/London', '2026-03-06 14:30'],
    ['2026-10-26', 'Europe/London', 'America/Toronto', '2026-10-26 05:30'],
    ['2026-11-02', 'America/Toronto', 'Europe/London', '2026-11-02 14:30'],
  ])('shows %s 09:30 in %s at the right hour there and in %s', (day, zone, elsewhere, there) => {
    const calendar = entryAt(day, zone)
    expect(shownAt(calendar, zone)).toBe(`${day} 09:30`)
    expect(shownAt(calendar, elsewhere)).toBe(there)
  })

  it('keeps its name in one value, whatever signs are in it', () => {
    const lines = writeCalendar('a;b,c\\d\nMETHOD:CANCEL\r\ne', []).split('\r\n')
    const name = 'a\\;b\\,c\\\\d\\nMETHOD:CANCEL\\ne'
    expect(lines.filter((line) => /NAME:/.test(line))).toEqual([`NAME:${name}`, `X-WR-CALNAME:${name}`])
    expect(lines.some((line) => line.startsWith('METHOD'))).toBe(false)
  })

  it('names no time zone that a program would have to know', () => {
    expect(entryAt('2026-03-30', 'Europe/London')).not.toMatch(/TZID/)
  })

  it('keeps the name of an entry and counts its changes (reform:J1 step 6)', () => {
    const calendar = entryAt('2026-03-30', 'Europe/London')
    for (const line of ['UID:meeting-1@fairlead', 'SEQUENCE:2', 'SUMMARY:Core call', 'STATUS:CONFIRMED'])
      expect(calendar.split('\r\n')).toContain(line)
  })

  it('shows what is due as a whole day, in every zone the same', () => {
    const same = { uid: 'action-1@fairlead', title: 'Due', sequence: 1, changedAt: new Date() }
    expect(writeCalendar('Mine', [{ ...same, day: '2026-03-30' }])).toContain('DTSTART;VALUE=DATE:20260330')
  })

  it('lets nobody write lines of it by a title, place or note', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const words = { title: `x${text}`, place: `${text}\r\nEND:VEVENT`, description: text }
        const span = { startsAt: new Date('2026-03-30T09:00:00Z'), endsAt: new Date('2026-03-30T10:00:00Z') }
        const calendar = writeCalendar('Mine', [{ uid: 'a', sequence: 0, changedAt: new Date(), ...words, ...span }])
        const lines = calendar.replace(/\r\n[ \t]/g, '').split('\r\n')
        expect(lines.filter((line) => line.startsWith('END:'))).toEqual(['END:VEVENT', 'END:VCALENDAR'])
        expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:a'])
      }),
    )
  })
})

it('gives back the day and hour that were said, in every zone, but for the hour that clocks skip or repeat', () => {
  const zones = fc.constantFrom('Europe/London', 'America/Toronto', 'Asia/Kathmandu', 'UTC', 'Pacific/Auckland')
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      zones,
      days,
      fc.integer({ min: 4, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (zone, date, hour, minute) => {
        const two = (n: number) => String(n).padStart(2, '0')
        const [day, time] = [date.toISOString().slice(0, 10), `${two(hour)}:${two(minute)}`]
        expect(toWall(toInstant(day, time, zone), zone)).toEqual({ day, time })
      },
    ),
  )
})
