import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createZone, type DateHabit, detectDateHabit, isTimeZone, parseDate, toDateTime } from './dates.ts'
import { compileDatePattern } from './dates-pattern.ts'

const read = (text: string, habit?: DateHabit) => {
  const reading = parseDate(text, habit)
  if (reading.is !== 'date') return reading.is === 'refused' ? reading.reason : 'blank'
  return [reading.day, reading.time, reading.offset].filter(Boolean).join(' ')
}

describe('dates as people write them', () => {
  it.each([
    ['2019-12-05', '2019-12-05'],
    ['2019/2/5', '2019-02-05'],
    ['20191205', '2019-12-05'],
    ['31/12/2020', '2020-12-31'],
    ['12/31/2020', '2020-12-31'],
    ['05/05/20', '2020-05-05'],
    ['31.12.1999', '1999-12-31'],
    ['Dec 5, 2019', '2019-12-05'],
    ['December 5th, 2019', '2019-12-05'],
    ['5-Dec-19', '2019-12-05'],
    ['Thursday, 5 December 2019', '2019-12-05'],
    ['Mar 5, 2019 2:30 PM', '2019-03-05 14:30:00'],
    ['5 de diciembre de 2019', '2019-12-05'],
    ['5 août 2019', '2019-08-05'],
    ['29/02/2024', '2024-02-29'],
    ['2019-12-05T14:30:00Z', '2019-12-05 14:30:00 Z'],
    ['2019-12-05T14:30:00.123+05:30', '2019-12-05 14:30:00 +05:30'],
    ['2019-12-05 14:30 EST', '2019-12-05 14:30:00 -05:00'],
    ['12/31/2020 12:05 a.m.', '2020-12-31 00:05:00'],
    ['7/31/17', '2017-07-31'],
    ['7/31/69', '1969-07-31'],
  ])('reads %s as %s', (text, date) => expect(read(text)).toBe(date))

  it.each(['', ' ', 'N/A', '-', '0000-00-00', 'TBD'])('takes "%s" for no date at all', (text) =>
    expect(read(text)).toBe('blank'),
  )

  it.each([
    ['31/02/2020', 'no-such-day'],
    ['2019-02-29', 'no-such-day'],
    ['2020-13-01', 'no-such-month'],
    ['32/13/2020', 'no-such-month'],
    ['2020-01-01 25:00', 'no-such-time'],
    ['2020-01-01 13:00 pm', 'no-such-time'],
    ['2020-01-01 13:00 XYZ', 'unknown-zone'],
    ['2020', 'incomplete-date'],
    ['March 2020', 'incomplete-date'],
    ['2020-03', 'incomplete-date'],
    ['upon completion', 'not-a-date'],
    ['45123', 'not-a-date'],
    ['5 constructor 2020', 'not-a-date'],
  ])('refuses %s (%s)', (text, reason) => expect(read(text)).toBe(reason))
})

describe('day first or month first', () => {
  it('refuses 03/04/2020 without the habit of its column', () => expect(read('03/04/2020')).toBe('ambiguous-order'))
  it('settles 03/04/2020 by the habit of its column', () => {
    expect(read('03/04/2020', 'day first')).toBe('2020-04-03')
    expect(read('03/04/2020', 'month first')).toBe('2020-03-04')
  })
  it('refuses what the habit of the column makes impossible', () =>
    expect(read('12/31/2020', 'day first')).toBe('no-such-month'))
  it('finds the habit from the dates that can be read one way only', () => {
    expect(detectDateHabit(['03/04/2020', '31/12/2020'])).toBe('day first')
    expect(detectDateHabit(['03/04/2020', '12/31/20 10:00'])).toBe('month first')
    expect(detectDateHabit(['03/04/2020', '2020-05-06'])).toBeUndefined()
    expect(detectDateHabit(['45123', '45124.5', ''])).toBe('excel')
  })
})

describe('the day numbers of spreadsheets', () => {
  it('are read where the column holds them', () => {
    expect(read('43804', 'excel')).toBe('2019-12-05')
    expect(read('43804.5', 'excel')).toBe('2019-12-05 12:00:00')
    expect(read('2019-12-05', 'excel')).toBe('2019-12-05')
  })
  it('end where no spreadsheet has a day', () => expect(read('999999', 'excel')).toBe('not-a-date'))
})

describe('patterns', () => {
  const readBy = (pattern: string, text: string) => {
    const reading = compileDatePattern(pattern)?.(text)
    return reading?.is === 'date' ? [reading.day, reading.time, reading.offset].filter(Boolean).join(' ') : reading
  }
  it('read what they say and nothing else', () => {
    expect(readBy('DD/MM/YYYY', '03/04/2020')).toBe('2020-04-03')
    expect(readBy('D-MMM-YY', '5-déc-19')).toBe('2019-12-05')
    expect(readBy('MM/DD/YYYY H:mm A', '03/04/2020 2:05 PM')).toBe('2020-03-04 14:05:00')
    expect(readBy('YYYY-MM-DDTHH:mm:ssZ', '2020-04-03T01:02:03+0200')).toBe('2020-04-03 01:02:03 +02:00')
    expect(readBy('DD/MM/YYYY', '2020-04-03')).toEqual({ is: 'refused', reason: 'not-a-date' })
    expect(readBy('DD/MM/YYYY', 'n/a')).toEqual({ is: 'blank' })
  })
  it('refuse days that are none', () =>
    expect(readBy('DD/MM/YYYY', '31/02/2020')).toEqual({ is: 'refused', reason: 'no-such-day' }))
  it('need a year, a month and a day, each once', () => {
    expect(compileDatePattern('MM/YYYY')).toBeUndefined()
    expect(compileDatePattern('DD/MM/YYYY MM')).toBeUndefined()
  })
})

describe('date-times with the zone of the project', () => {
  const toronto = createZone('America/Toronto')
  const stamp = (text: string) => {
    const reading = parseDate(text)
    return reading.is === 'date' ? toDateTime(reading, toronto) : reading
  }
  it('begin a bare day at midnight, with the offset of that day', () => {
    expect(stamp('2020-01-15')).toBe('2020-01-15T00:00:00-05:00')
    expect(stamp('2020-07-15')).toBe('2020-07-15T00:00:00-04:00')
    expect(toDateTime({ day: '2020-07-15' }, createZone('UTC'))).toBe('2020-07-15T00:00:00Z')
  })
  it('keep the offset that the text has', () =>
    expect(stamp('2020-01-15 10:00 +02:00')).toBe('2020-01-15T10:00:00+02:00'))
  it('know the hour in which the clocks change', () => {
    expect(stamp('2020-03-08 01:59')).toBe('2020-03-08T01:59:00-05:00')
    expect(stamp('2020-03-08 03:00')).toBe('2020-03-08T03:00:00-04:00')
    expect(stamp('2020-11-01 01:30')).toBe('2020-11-01T01:30:00-04:00')
    expect(stamp('2020-11-01 02:30')).toBe('2020-11-01T02:30:00-05:00')
  })
  it('know zones by name', () => {
    expect(isTimeZone('America/Toronto')).toBe(true)
    expect(isTimeZone('Mars/Olympus')).toBe(false)
  })

  const zones = fc.constantFrom('America/Toronto', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC', 'America/Sao_Paulo')
  it('mean the instant that the wall clock shows there', () => {
    const instants = fc.date({ min: new Date('1970-01-02'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, zones, (instant, name) => {
        const shown = new Intl.DateTimeFormat('sv', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' })
        const text = shown.format(instant)
        const reading = parseDate(text)
        if (reading.is !== 'date') throw new Error(text)
        expect(shown.format(new Date(toDateTime(reading, createZone(name))))).toBe(text)
      }),
      { numRuns: 60 },
    )
  })
})

describe('dates of any kind', () => {
  it('are read back whichever way they are written', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2068-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        const [y, m, d] = day.split('-')
        const name = date.toLocaleDateString('en', { month: 'short', timeZone: 'UTC' })
        expect(read(`${d}/${m}/${y}`, 'day first')).toBe(day)
        expect(read(`${Number(m)}/${Number(d)}/${y!.slice(2)}`, 'month first')).toBe(day)
        expect(read(`${name} ${Number(d)}, ${y}`)).toBe(day)
        expect(read(String(Math.floor(date.getTime() / 86_400_000) + 25_569), 'excel')).toBe(day)
      }),
    )
  })
  it('never throw', () => {
    const likely = fc.stringMatching(/^[0-9a-zA-Z /:.,+-]{0,30}$/)
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), likely), (text) => parseDate(text) !== undefined))
  })
})
