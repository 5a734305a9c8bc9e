import { parseMoney } from '#lib/money.ts'
import { currentLocale } from '#lib/words/language.ts'
import { sayCents } from '../cases/frame.tsx'

/** An amount in cents as people read it, in the currency of the rules; a bare number where a project has none yet. */
export const sayMoney = (cents: number, currency: string | null): string =>
  currency
    ? sayCents(cents, currency)
    : new Intl.NumberFormat(currentLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100)

const sayNumber = (value: number): string =>
  new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 2 }).format(value)

export const sayHours = (minutes: number): string => sayNumber(minutes / 60)
export const sayPercent = (bp: number): string => sayNumber(bp / 100)
export const sayDays = (days: number): string => sayNumber(days)

/** A number as it stands in a field of a form, with a point for decimals in every language. */
export const typed = (value: number | null, unit: number): string => (value === null ? '' : String(value / unit))

/** What was typed times so many parts of it; null for nothing, NaN for what is no number: the check says so at the field. */
function readParts(text: string, parts: number): number | null {
  const read = parseMoney(text.trim(), /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text.trim()) ? '.' : undefined)
  if (read.is === 'blank') return null
  return read.is === 'amount' ? Math.round(Number(read.amount) * parts) : Number.NaN
}

export const readCents = (text: string): number | null => readParts(text, 100)
export const readHours = (text: string): number | null => readParts(text, 60)
export const readPercent = (text: string): number | null => readParts(text.replace('%', ''), 100)

/** A question answered with yes, no, or not yet. */
export const readYesNo = (text: string): boolean | null => (text === 'yes' ? true : text === 'no' ? false : null)
export const typedYesNo = (answer: boolean | null): string => (answer === null ? '' : answer ? 'yes' : 'no')
