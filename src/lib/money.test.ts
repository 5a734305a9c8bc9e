import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DecimalMark, detectDecimalMark, mayMean, parseMoney } from './money.ts'

const amountOf = (text: string, habit?: DecimalMark) => {
  const reading = parseMoney(text, habit)
  return reading.is === 'amount' ? reading.amount : reading.is === 'refused' ? reading.reason : reading.is
}

describe('amounts as people write them', () => {
  it.each([
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ["1'234.50", '1234.50'],
    ['1 234,50 €', '1234.50'],
    ['1\u202f234\u00a0567,5', '1234567.5'],
    ['12,34,567.89', '1234567.89'],
    ['1,234,567', '1234567'],
    ['26773.58', '26773.58'],
    ['0042', '42'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['0,125', '0.125'],
    ['$1.2M', '1200000'],
    ['CAD 5k', '5000'],
    ['3 million', '3000000'],
    ['1.2E+5', '120000'],
    ['5e-3', '0.005'],
    ['$ 1,043.10 ', '1043.10'],
  ])('reads %s as %s', (text, amount) => expect(amountOf(text)).toBe(amount))

  it.each([['(500)'], ['-500'], ['500-'], ['−500'], ['$(500)'], ['($500)']])('reads %s as less than nothing', (text) =>
    expect(amountOf(text)).toBe('-500'),
  )

  it('never writes minus nought', () => expect(amountOf('-0.00')).toBe('0.00'))

  it.each(['', ' ', '-', '—', 'N/A', 'n/a', 'None', 'TBD', '#N/A'])('takes "%s" for no amount at all', (text) =>
    expect(parseMoney(text)).toEqual({ is: 'blank' }),
  )

  it.each([
    ['Metal items at 95.5 percentage of the price', 'not-an-amount'],
    ['45.10/MT', 'not-an-amount'],
    ['S1,234.50', 'not-an-amount'],
    ['1,23,4.5', 'not-an-amount'],
    ['1.2.3', 'not-an-amount'],
    ['5 %', 'percent'],
    ['100 - 200', 'several-amounts'],
    ['max 500', 'not-an-amount'],
    ['see contract', 'not-an-amount'],
  ])('refuses %s (%s)', (text, reason) => expect(amountOf(text)).toBe(reason))
})

describe('thousands or decimals', () => {
  it('refuses 1,234 without the habit of its column', () => {
    expect(amountOf('1,234')).toBe('ambiguous-separator')
    expect(amountOf('1.234')).toBe('ambiguous-separator')
  })
  it('settles 1,234 by the habit of its column', () => {
    expect(amountOf('1,234', '.')).toBe('1234')
    expect(amountOf('1,234', ',')).toBe('1.234')
  })
  it('refuses decimals written with the mark that groups thousands in its column', () => {
    expect(amountOf('12,50', '.')).toBe('wrong-separator')
    expect(amountOf('12.50', ',')).toBe('wrong-separator')
  })
  it('finds the habit of a column from what can be read one way only', () => {
    expect(detectDecimalMark(['1,234', '12.50', 'N/A'])).toBe('.')
    expect(detectDecimalMark(['1.234', '1.234.567'])).toBe(',')
    expect(detectDecimalMark(['1,234', '5'])).toBeUndefined()
  })
})

describe('currencies beside the amount', () => {
  it('reads a code or a sign that means one currency', () => {
    expect(parseMoney('5,000.00 CAD')).toMatchObject({ amount: '5000.00', currency: 'CAD' })
    expect(parseMoney('€ 1.234,50')).toMatchObject({ currency: 'EUR' })
    expect(parseMoney('US$ 10')).toMatchObject({ currency: 'USD' })
  })
  it('keeps a sign that several currencies share as a sign', () => {
    expect(parseMoney('$10')).toEqual({ is: 'amount', amount: '10', symbol: '$' })
  })
  it('knows which currencies share a sign', () => {
    expect(mayMean('$', 'CAD')).toBe(true)
    expect(mayMean('$', 'EUR')).toBe(false)
  })
  it('refuses two currencies', () => expect(amountOf('CAD 10 USD')).toBe('not-an-amount'))
  it('refuses groups that are no digits', () => expect(amountOf('0.,0.0.')).toBe('not-an-amount'))
})

describe('amounts of any kind', () => {
  const write = (whole: bigint, decimals: string, mark: DecimalMark) => {
    const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, mark === '.' ? ',' : '.')
    return decimals ? `${grouped}${mark}${decimals}` : grouped
  }
  const marks = fc.constantFrom<DecimalMark>('.', ',')
  const decimals = fc.stringMatching(/^\d{0,4}$/)

  it('are read back exactly, however long', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), decimals, marks, (whole, fraction, mark) => {
        const exact = fraction ? `${whole}.${fraction}` : `${whole}`
        expect(amountOf(write(whole, fraction, mark), mark)).toBe(exact)
      }),
    )
  })
  it('never throw', () => {
    const pieces = fc.stringMatching(/^[-()$€ .,'0-9kMCAD%eE/]*$/)
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), (text) => parseMoney(text) !== undefined))
  })
  it('that are read are plain decimal text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-($]?[0-9.,' ]{1,12}[kM)]?$/), fc.option(marks), (text, habit) => {
        const reading = parseMoney(text, habit ?? undefined)
        if (reading.is === 'amount') expect(reading.amount).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/)
      }),
    )
  })
})
