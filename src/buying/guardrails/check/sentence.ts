import type { Text } from '../text.ts'
import type { SaidNumber } from './report.ts'

const LOCALES = { en: 'en-CA', fr: 'fr-CA', es: 'es' } as const
type Spoken = keyof typeof LOCALES

const rememberFormats = () => {
  const made = new Map<string, Intl.NumberFormat>()
  return (language: Spoken, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = `${language} ${JSON.stringify(options)}`
    const format = made.get(key) ?? new Intl.NumberFormat(LOCALES[language], options)
    made.set(key, format)
    return format
  }
}
const formatIn = rememberFormats()
const rememberPlurals = () => {
  const made = new Map<Spoken, Intl.PluralRules>()
  return (language: Spoken): Intl.PluralRules => {
    const rules = made.get(language) ?? new Intl.PluralRules(LOCALES[language])
    made.set(language, rules)
    return rules
  }
}
const pluralsIn = rememberPlurals()

/** Whole cents as money: `$9,993.50`, `9 993,50 $`. Round sums are written without cents. */
export function sayMoney(cents: number, currency: string, language: Spoken): string {
  const shown = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  return formatIn(language, { ...shown, trailingZeroDisplay: 'stripIfInteger' }).format(cents / 100)
}

const YES = { en: ['yes', 'no'], fr: ['oui', 'non'], es: ['sí', 'no'] } as const

/** A value in words, by its type. */
export function sayValue({ value, type }: SaidNumber, currency: string, language: Spoken): string {
  if (typeof value === 'boolean') return YES[language][value ? 0 : 1]
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return value.join(', ')
  if (type === 'cents' || type === 'change') return sayMoney(value, currency, language)
  if (type !== 'bp') return formatIn(language, {}).format(value)
  return formatIn(language, { style: 'percent', maximumFractionDigits: 2 }).format(value / 10_000)
}

const PLACE = /\{(\w+)(?:\|([^|}]*)\|([^|}]*)(?:\|([^}]*))?)?\}/g

/** Fills `{id}` with the number of that id, `{id|buy|buys}` with the number and the word that goes with it; `{id|buy|buys|no buy}` says none in words. */
export function fillText(text: Text, numbers: Readonly<Record<string, SaidNumber>>, currency: string): Text {
  const fill = (language: Spoken) =>
    text[language].replace(PLACE, (whole, id: string, one?: string, many?: string, none?: string) => {
      const number = numbers[id]
      if (!number) return whole
      if (none !== undefined && number.value === 0) return none
      const said = sayValue(number, currency, language)
      if (one === undefined || typeof number.value !== 'number') return said
      return `${said} ${pluralsIn(language).select(number.value) === 'one' ? one : many}`
    })
  return { en: fill('en'), fr: fill('fr'), es: fill('es') }
}
