import { describe, expect, it } from 'vitest'
import { speak } from '#lib/words/language.ts'
import { showBytes, showDate, showExact, showMoney, showNumber, showShort } from './shown.ts'

/** Languages part numbers by different blanks; which one matters to typesetters alone. */
const plain = (text: string) => text.replace(/\s/g, ' ')

const all = () =>
  [
    showMoney(1_234_567.5, 'CAD'),
    showMoney(1250, undefined),
    showNumber(0.125, { is: 'share' }),
    showShort(1_250_000, { is: 'money', currency: 'CAD' }),
    showBytes(2_500_000),
    showDate('2024-03-07T12:00:00Z'),
    showNumber(1, { is: 'days' }),
    showNumber(3.25, { is: 'days' }),
  ].map(plain)

describe('numbers, money and dates', () => {
  it.each([
    ['en', '1,234,567.50 CAD', '1,250', '12.5 %', '1.25M CAD', '2.5 MB', '7 March 2024', '1 day', '3.3 days'],
    ['fr', '1 234 567,50 CAD', '1 250', '12,5 %', '1,25 M CAD', '2,5 Mo', '7 mars 2024', '1 jour', '3,3 jours'],
    ['es', '1.234.567,50 CAD', '1250', '12,5 %', '1,25 M CAD', '2,5 MB', '7 de marzo de 2024', '1 día', '3,3 días'],
  ] as const)('are written as %s does', (language, ...expected) => {
    expect(speak(language, all)).toEqual(expected)
  })

  it.each([
    ['en', '-12,345,678,901,234,567,890.50'],
    ['fr', '-12 345 678 901 234 567 890,50'],
    ['es', '-12.345.678.901.234.567.890,50'],
  ] as const)('are not rounded where they travel as text: in %s', (language, expected) => {
    expect(plain(speak(language, () => showExact('-12345678901234567890.50')))).toBe(expected)
    expect(speak(language, () => showExact('12 open'))).toBe('12 open')
  })

  it('leave text that is no date as it is', () => {
    for (const text of ['', 'soon', '2024', '2024-13-41']) expect(showDate(text)).toBe(text)
  })
})
