import type { Cents, Currency } from '../city/purchase.ts'
import { createRandom, type Random } from '../random.ts'

/** Quotes a cell only where it must be. */
export function quoteCell(cell: string, delimiter: string): string {
  const needed = cell.includes(delimiter) || cell.includes('"') || cell.includes('\n')
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** One line of a delimited file. */
export const toLine = (cells: readonly string[], delimiter: string): string =>
  `${cells.map((cell) => quoteCell(cell, delimiter)).join(delimiter)}\r\n`

/** $1,234.50, or €1,234.50. */
export function formatMoney(cents: Cents, currency: Currency): string {
  const [whole = '', part = ''] = (cents / 100).toFixed(2).split('.')
  return `${currency === 'EUR' ? '€' : '$'}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`
}

/** 1234,50: no thousands separator and a decimal comma. */
export const formatDecimalComma = (cents: Cents): string => (cents / 100).toFixed(2).replace('.', ',')

/** The second spelling now and then, as several clerks would. */
export const spell = (names: readonly [string, string], random: Random): string => names[random.chance(0.12) ? 1 : 0]

/** What is sloppy about one row: the same in every snapshot, since nobody tidies up. */
export const sloppinessOf = (seed: number, index: number): Random => createRandom(seed, 2_000_000 + index)

/** Where in the register rows are spoiled: three neighbours at a share of the whole, so that small cities have some too. */
export function isSpoiled(index: number, count: number, shares: readonly number[]): boolean {
  return shares.some((share) => index >= Math.floor(share * count) && index < Math.floor(share * count) + 3)
}
