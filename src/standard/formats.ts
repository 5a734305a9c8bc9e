import type { Format } from './schema.ts'

const DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-](\d\d):(\d\d))$/

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** True for a date and time as RFC 3339 writes it, with its offset, of a day that exists. Second 60 is a leap second. */
export function isDateTime(text: string): boolean {
  const found = DATE_TIME.exec(text)
  if (!found) return false
  const [year, month, day, hour, minute, second, offsetHours, offsetMinutes] = found.slice(1).map(Number)
  if (month! > 12 || day! < 1 || day! > (DAYS[month!] ?? 0)) return false
  if (month === 2 && day === 29 && !isLeap(year!)) return false
  const offsetIsFine = !(offsetHours! > 23 || offsetMinutes! > 59)
  return offsetIsFine && hour! < 24 && minute! < 60 && second! < 61
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
