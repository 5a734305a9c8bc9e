/** What a number format makes of a stored number; `none` for numbers that are no date. */
export type DateKind = 'date' | 'time' | 'date-time' | 'none'

/** The formats that a workbook need not define: ECMA-376 part 1, 18.8.30. */
const BUILT_IN: Record<number, DateKind> = {
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date-time',
  27: 'date',
  30: 'date',
  36: 'date',
  45: 'time',
  46: 'time',
  47: 'time',
  50: 'date',
  57: 'date',
}

/** Tells by its code whether a format shows dates: `yyyy\-mm\-dd`, `[$-409]d-mmm-yy;@`, `h:mm AM/PM`. */
export function tellDateKind(formatId: number, code: string | undefined): DateKind {
  if (code === undefined) return BUILT_IN[formatId] ?? 'none'
  const bare = (code.split(';')[0] ?? '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/am\/pm|a\/p/gi, 'h')
  if (/general/i.test(bare) || /[#?]/.test(bare)) return 'none'
  const hasDay = /[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))
  const hasTime = /[hs]/i.test(bare)
  if (hasDay) return hasTime ? 'date-time' : 'date'
  return hasTime ? 'time' : 'none'
}

/** Day 0 of each date system. In the older one 29 February 1900, a day that never was, is day 60. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_DAY = 2_958_465

/** A stored day number as ISO text: `2024-03-01`, `2024-03-01T09:30:00`, `09:30:00`; a number that is no day stays as it is. */
export function writeDate(serial: number, kind: DateKind, is1904: boolean): string {
  if (serial < 0 || serial > LAST_DAY + 1) return String(serial)
  const shifted = !is1904 && serial < 60 ? serial + 1 : serial
  const seconds = Math.round(shifted * 86_400)
  const iso = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1000).toISOString()
  const hasTime = seconds % 86_400 !== 0
  if (kind === 'time' && serial < 1) return iso.slice(11, 19)
  return hasTime && kind !== 'date' ? iso.slice(0, 19) : iso.slice(0, 10)
}

/**
 * A stored number as text: as many digits as spreadsheets show (15, so that 0.1 + 0.2 is 0.3), and without the exponent
 * that they write for long ones.
 */
export function writeNumber(stored: string): string {
  const number = Number(stored)
  if (stored.trim() === '' || Number.isNaN(number)) return stored
  return String(Number.isInteger(number) ? number : Number(number.toPrecision(15)))
}

/** `_x000D_` stands for a character that XML does not hold. ECMA-376 part 1, 22.9.2.19. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text

/** The number (from 0) of a column by its letters: A, Z, AA. */
export function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}

/** The letters of a column by its number from 0. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last
}
