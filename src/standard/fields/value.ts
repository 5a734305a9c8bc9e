import type { ObjectTable } from './row.ts'

/** An amount of money. */
export const value = {
  name: 'Value',
  title: 'Value',
  rows: [
    ['amount', 'number|null', 'Amount', { hint: 'The amount, as a number.' }],
    ['currency', 'string|null', 'Currency', { closed: 'currency', hint: 'The currency, like USD.' }],
  ],
} as const satisfies ObjectTable
