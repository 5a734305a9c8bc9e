import type { Text } from './text.ts'

/** How a value is measured. Money is whole cents, shares are basis points, parties are ids, lists hold texts. */
export type ValueType =
  | 'cents'
  | 'change'
  | 'bp'
  | 'count'
  | 'days'
  | 'hours'
  | 'boolean'
  | 'choice'
  | 'text'
  | 'party'
  | 'list'

export type Value = number | string | boolean | readonly string[]

/** What a choice can be, with its words. */
export type Options = Readonly<Record<string, Text>>

const isWhole = (value: unknown, least: number) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least

/** Whether a value can stand for a type: whole numbers only, no negative ones but for a change of money. */
export function fitsType(value: unknown, type: ValueType, options?: Options): value is Value {
  if (type === 'boolean') return typeof value === 'boolean'
  if (type === 'list') return Array.isArray(value) && value.every((one) => typeof one === 'string')
  if (type === 'choice') return typeof value === 'string' && (!options || Object.hasOwn(options, value))
  if (type === 'text' || type === 'party') return typeof value === 'string' && value !== ''
  return isWhole(value, type === 'change' ? Number.MIN_SAFE_INTEGER : 0)
}
