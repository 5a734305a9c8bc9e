import { AsyncLocalStorage } from 'node:async_hooks'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import { currentLanguage, currentLocale, type Language } from './language.ts'

export type WordKey = keyof typeof en
type Values = Record<string, string | number>

/** A catalogue may lack words: English stands in for them. */
const catalogues: Record<Language, Partial<Record<string, string>>> = { en, fr, es }

const remember = <T>(make: (locale: string) => T) => {
  const made = new Map<string, T>()
  return (locale: string): T => {
    const one = made.get(locale) ?? make(locale)
    made.set(locale, one)
    return one
  }
}
const numbersIn = remember((locale) => new Intl.NumberFormat(locale))
const pluralsIn = remember((locale) => new Intl.PluralRules(locale))

const shown = (value: string | number) => (typeof value === 'number' ? numbersIn(currentLocale()).format(value) : value)
const isOne = (value: string | number) =>
  typeof value === 'number' && pluralsIn(currentLocale()).select(value) === 'one'

/** `{count|row|rows}` chooses by number as the language does; `{name}` is replaced by the value of that name. */
function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (one === undefined) return shown(value)
    return `${shown(value)} ${isOne(value) ? one : many}`
  })
}

/** What somebody calls in their own way, by key and language: the states and taxes of a country, say. */
export type OwnWords = Partial<Record<WordKey, Partial<Record<Language, string>>>>

const owned = new AsyncLocalStorage<OwnWords>()

/** Runs `work` with somebody’s own words where they have some, and those of the catalogue elsewhere. */
export const speakAs = <T>(own: OwnWords, work: () => T): T => owned.run(own, work)

const textOf = (key: string): string | undefined => {
  const own = owned.getStore()?.[key as WordKey]?.[currentLanguage()]
  if (own !== undefined) return own
  const inLanguage = catalogues[currentLanguage()]
  if (Object.hasOwn(inLanguage, key)) return inLanguage[key]
  return Object.hasOwn(en, key) ? en[key as WordKey] : undefined
}

/** The words for a key of the catalogue in the language of what is going on, with its values filled in. */
export function t(key: WordKey, values: Values = {}): string {
  return fill(textOf(key) ?? key, values)
}

/** Words for a key built at run time (an error code, a state); undefined where the catalogue has none. */
export function findWords(key: string, values: Values = {}): string | undefined {
  const text = textOf(key)
  return text === undefined ? undefined : fill(text, values)
}

/** All words whose key begins with `prefix`, by the rest of the key, in the language of what is going on: for islands. */
export function listWords(prefix: string): Record<string, string> {
  const keys = Object.keys(en).filter((key) => key.startsWith(prefix))
  return Object.fromEntries(keys.map((key) => [key.slice(prefix.length), textOf(key) ?? '']))
}
