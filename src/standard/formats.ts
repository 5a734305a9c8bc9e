import type { Format } from './schema.ts'

const DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DATE_TIME = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const twoDigits = (text: string, at: number) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

/** True for a date and time as RFC 3339 writes it, with its offset, of a day that exists. Second 60 is a leap second. */
export function isDateTime(text: string): boolean {
  if (!DATE_TIME.test(text)) return false
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (day < 1 || day > (DAYS[month] ?? 0)) return false
  if (month === 2 && day === 29 && !isLeap(twoDigits(text, 0) * 100 + twoDigits(text, 2))) return false
  return twoDigits(text, 11) < 24 && twoDigits(text, 14) < 60 && twoDigits(text, 17) < 61
}

const CHARACTERS = "A-Za-z0-9\\-._~!$&'()*+,;=:@"
const URI = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:(?://(?:[${CHARACTERS}%]|\\[[0-9A-Fa-f:.vV]*\\])*)?[${CHARACTERS}%/]*(?:\\?[${CHARACTERS}%/?]*)?(?:#[${CHARACTERS}%/?]*)?$`,
)
const BAD_ESCAPE = /%(?![0-9A-Fa-f]{2})/

/** True for an absolute address as RFC 3986 writes it: a scheme, then only characters that may stand in an address. */
export function isUri(text: string): boolean {
  return URI.test(text) && !(text.includes('%') && BAD_ESCAPE.test(text))
}

/** True for a text of the format. */
export const hasFormat = (format: Format, text: string): boolean => (format === 'uri' ? isUri(text) : isDateTime(text))
