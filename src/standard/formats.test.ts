import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDateTime, isUri } from './index.ts'

describe('a date-time', () => {
  it.each([
    '2020-02-29T00:00:00Z',
    '2020-12-31T23:59:60Z',
    '1999-01-01t00:00:00.123+05:30',
    '2026-03-08T09:00:00-05:00',
  ])('may be %s', (text) => expect(isDateTime(text)).toBe(true))
  it.each([
    '',
    '2020-02-30T00:00:00Z',
    '2019-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2020-01-01',
    '2020-01-01T00:00:00',
    '2020-01-01 00:00:00Z',
    '2020-13-01T00:00:00Z',
    '2020-01-01T24:00:00Z',
    '2020-01-01T00:60:00Z',
    '2020-01-01T00:00:00+24:00',
    '2020-01-01T00:00Z',
    ' 2020-01-01T00:00:00Z',
    '31/02/2020',
  ])('may not be "%s"', (text) => expect(isDateTime(text)).toBe(false))

  it('is every instant that a clock can show', () => {
    const times = fc.date({
      noInvalidDate: true,
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
    })
    fc.assert(fc.property(times, (time) => isDateTime(time.toISOString())))
  })

  it('is nothing that does not name a day', () => {
    const digits = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'))
    fc.assert(
      fc.property(digits(19), digits(39), (month, day) => {
        const text = `2023-${month}-${day}T00:00:00Z`
        const time = new Date(text)
        const exists = !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text.slice(0, 10)
        expect(isDateTime(text)).toBe(exists)
      }),
    )
  })
})

describe('an address', () => {
  it.each([
    'https://city.example',
    'https://city.example/a/b?x=1&y=(2)#part',
    'http://[2001:db8::1]:80/',
    'mailto:buyer@city.example',
    'urn:ocds:1',
    'ftp://user@city.example/a%20b',
    'a:',
  ])('may be %s', (text) => expect(isUri(text)).toBe(true))
  it.each([
    '',
    'city.example',
    '/a',
    '//city.example/a',
    'https://city.example/a b',
    'https://city.example/ü',
    'http://a/%zz',
    '1a:b',
  ])('may not be "%s"', (text) => expect(isUri(text)).toBe(false))
  it('is looked at in time that grows with its length only', () => {
    const started = performance.now()
    for (const text of [`a:${'%'.repeat(200_000)}`, `http://${'a/'.repeat(100_000)} `, `a:${'?'.repeat(200_000)}#"`])
      isUri(text)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
