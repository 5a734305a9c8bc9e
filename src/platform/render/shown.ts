const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const oneDigit = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const cents = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 })

/** What a number counts, so that it is never shown without its unit. `share` is a fraction of one. */
export type Unit = { is: 'count' | 'share' | 'days' | 'number' } | { is: 'money'; currency: string }

/** An amount with its currency's code, cents only where there are any: `1,250 CAD`. A sign like $ would be ambiguous. */
export function showMoney(amount: number, currency: string | undefined): string {
  const text = Number.isInteger(amount) ? whole.format(amount) : cents.format(amount)
  return currency ? `${text} ${currency}` : text
}

/** A number with its unit. */
export function showNumber(value: number, unit: Unit): string {
  if (unit.is === 'money') return showMoney(value, unit.currency)
  if (unit.is === 'share') return `${oneDigit.format(value * 100)} %`
  if (unit.is === 'days') return `${oneDigit.format(value)} ${value === 1 ? 'day' : 'days'}`
  return unit.is === 'count' ? whole.format(value) : oneDigit.format(value)
}

/** A number short enough for an axis or a key figure: `1.25M CAD`. */
export function showShort(value: number, unit: Unit): string {
  if (unit.is === 'money') return `${short.format(value)} ${unit.currency}`
  return unit.is === 'share' ? `${oneDigit.format(value * 100)} %` : short.format(value)
}

/** A number of bytes in the unit a person would use. */
export function showBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const size = Math.min(3, Math.floor(Math.log10(bytes) / 3))
  return `${oneDigit.format(bytes / 1000 ** size)} ${['', 'kB', 'MB', 'GB'][size]}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A date as OCDS has it (`2024-03-07T…`), written out; text that is no date as it is. */
export function showDate(date: string): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1]
  return month && /^\d{4}-\d{2}-\d{2}/.test(date) ? `${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}` : date
}
