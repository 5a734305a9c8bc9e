import { currentLocale, formatOf } from '#lib/words/language.ts'
import { findWords, t } from '#lib/words/words.ts'

const DAY_MS = 86_400_000
const WHOLE_BP = 10_000
const WRITTEN_OUT = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const

/** Milliseconds as days. */
export const toDays = (ms: number): number => ms / DAY_MS

/** Days with two decimals: `1.25`. */
export const sayDays = (ms: number): string =>
  new Intl.NumberFormat(currentLocale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(toDays(ms))

/** The share of one time in another, as a percentage; all of it where nothing passed. */
export function sayShare(part: number, whole: number): string {
  const bp = whole === 0 ? WHOLE_BP : Math.floor((part * WHOLE_BP) / whole)
  return new Intl.NumberFormat(currentLocale(), { style: 'percent', maximumFractionDigits: 1 }).format(bp / WHOLE_BP)
}

/** A day written out. */
export const sayDay = (day: string): string => formatOf(WRITTEN_OUT).format(new Date(day))

/** Who has a purchase in hand, by their seat; a day that has to come has none. */
export const saySeat = (seat: string): string => findWords(`case.seat-${seat}`) ?? t('pilot.report-time')
