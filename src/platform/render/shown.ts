import { currentLanguage, currentLocale, formatOf } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'

const made = new Map<string, Intl.NumberFormat>()

/** A million is M in every language but British English, where m might be taken for a metre or a thousandth. */
const numberLocale = () => (currentLanguage() === 'en' ? 'en' : currentLocale())

/** How a number is written in the language of what is going on; made once for each way, since making one takes long. */
function formatNumber(value: number | Intl.StringNumericLiteral, options: Intl.NumberFormatOptions): string {
  const key = `${numberLocale()} ${JSON.stringify(options)}`
  const format = made.get(key) ?? new Intl.NumberFormat(numberLocale(), options)
  made.set(key, format)
  return format.format(value)
}

const WHOLE = { maximumFractionDigits: 0 }
const ONE_DIGIT = { maximumFractionDigits: 1 }
const CENTS = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
const SHORT = { notation: 'compact', maximumSignificantDigits: 3 } as const

/** What a number counts, so that it is never shown without its unit. `share` is a fraction of one. */
export type Unit = { is: 'count' | 'share' | 'days' | 'number' } | { is: 'money'; currency: string }

/** An amount with its currency's code, cents only where there are any: `1,250 CAD`. A sign like $ would be ambiguous. */
export function showMoney(amount: number, currency: string | undefined): string {
  const text = formatNumber(amount, Number.isInteger(amount) ? WHOLE : CENTS)
  return currency ? `${text} ${currency}` : text
}

/** A number with its unit. */
export function showNumber(value: number, unit: Unit): string {
  if (unit.is === 'money') return showMoney(value, unit.currency)
  if (unit.is === 'share') return `${formatNumber(value * 100, ONE_DIGIT)} %`
  if (unit.is === 'days') return t('render.days', { count: Math.round(value * 10) / 10 })
  return formatNumber(value, unit.is === 'count' ? WHOLE : ONE_DIGIT)
}

/** What a column of such numbers is called; money names its currency. */
export const nameValue = (unit: Unit): string =>
  unit.is === 'money' ? t('render.value-in', { currency: unit.currency }) : t('render.value')

/** An exact decimal number that travels as text, written as the language does and not rounded; other text as it is. */
export function showExact(text: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text
  const digits = text.split('.')[1]?.length ?? 0
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return formatNumber(text as Intl.StringNumericLiteral, fraction)
}

/** A number short enough for an axis or a key figure: `1.25M CAD`. */
export function showShort(value: number, unit: Unit): string {
  if (unit.is === 'money') return `${formatNumber(value, SHORT)} ${unit.currency}`
  return unit.is === 'share' ? `${formatNumber(value * 100, ONE_DIGIT)} %` : formatNumber(value, SHORT)
}

const BYTES = ['byte', 'kilobyte', 'megabyte', 'gigabyte']

/** A number of bytes in the unit a person would use. */
export function showBytes(bytes: number): string {
  const size = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  const unitDisplay = size ? 'short' : 'long'
  return formatNumber(bytes / 1000 ** size, { ...ONE_DIGIT, style: 'unit', unit: BYTES[size], unitDisplay })
}

/** A date as OCDS has it (`2024-03-07T…`), written out; text that is no date as it is. */
export function showDate(date: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}/.test(date) || Number.isNaN(day.getTime())) return date
  return formatOf({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day)
}
