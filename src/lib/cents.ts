import { parseMoney } from './money.ts'

const DIGITS = 2

/**
 * An amount as somebody types it, in minor units: `4000`, `4,000.50`, `4 000,50`. Undefined where it is none, has more than
 * two decimals, or is too large to be exact. With one separator and three digits after it, thousands are meant.
 */
export function parseCents(text: string): number | undefined {
  const digits = text.replace(/^[\s$€£]+|[\s$€£]+$/gu, '')
  const read = parseMoney(digits)
  const amount = read.is === 'amount' ? read.amount : thousands(digits)
  const parts = amount === undefined ? null : /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount)
  if (!parts) return undefined
  const decimals = (parts[3] ?? '').replace(/0+$/, '')
  if (decimals.length > DIGITS) return undefined
  const cents = Number(`${parts[1]}${parts[2]}${decimals.padEnd(DIGITS, '0')}`)
  return Number.isSafeInteger(cents) ? cents + 0 : undefined
}

const thousands = (text: string): string | undefined => {
  const parts = /^(\d{1,3})[.,\u00a0\u202f ](\d{3})$/.exec(text)
  return parts ? `${parts[1]}${parts[2]}` : undefined
}

/** Minor units as text that `parseCents` reads again: `4000.50`. */
export const writeCents = (cents: number): string =>
  cents % 100 === 0
    ? String(cents / 100)
    : `${Math.trunc(cents / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`

/** A percentage as somebody types it (`13`, `14.975`, `9,25 %`) in hundredths of a percent, rounded up so that no tax is forgotten. */
export function parseBp(text: string): number | undefined {
  const parts = /^\s*(\d{1,3})(?:[.,](\d{1,4}))?\s*%?\s*$/.exec(text)
  if (!parts) return undefined
  const fraction = (parts[2] ?? '').padEnd(4, '0')
  return Number(parts[1]) * 100 + Math.ceil(Number(fraction) / 100)
}

/** Hundredths of a percent as text that `parseBp` reads again. */
export const writeBp = (bp: number): string =>
  bp % 100 === 0 ? String(bp / 100) : `${Math.trunc(bp / 100)}.${String(bp % 100).padStart(2, '0')}`
