import { currentLocale } from '#lib/words/language.ts'
import { moneyOf } from './projection/amounts.ts'

/** An amount in words, in the language of what is going on. */
export const sayAmount = (cents: number, currency: string): string =>
  new Intl.NumberFormat(currentLocale(), { style: 'currency', currency }).format(moneyOf(cents, currency).amount)
