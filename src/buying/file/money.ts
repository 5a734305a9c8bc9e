import { sayMoney } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'

/** An amount in words, in the language of what is going on. */
export const sayAmount = (cents: number, currency: string): string => sayMoney(cents, currency, currentLanguage())
