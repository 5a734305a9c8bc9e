import { currentLanguage } from '#lib/words/language.ts'
import type { Schema } from './schema.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import type { Words } from './words/words.ts'

const none: Words = { colon: ': ', terms: {}, codes: {} }
const spoken = { en: none, fr, es } as const
const wordsNow = () => spoken[currentLanguage()]

/** A title or hint of a field in the language of what is going on; text that the standard does not have as it is. */
export const sayTerm = (english: string): string => wordsNow().terms[english] ?? english

/** A field and what holds it, in the language of what is going on: `Suppliers, address: City`. */
export function sayTitle(title: string, within: readonly string[]): string {
  const [first, ...rest] = within.map(sayTerm)
  if (first === undefined) return sayTerm(title)
  const holders = [first, ...rest.map((one) => one[0]!.toLowerCase() + one.slice(1))]
  return holders.join(', ') + wordsNow().colon + sayTerm(title)
}

/** The title of a code in the language of what is going on; the code itself where the list does not know it. */
export const sayCode = (schema: Schema, list: string, code: string): string =>
  wordsNow().codes[list]?.[code] ?? schema.codelists.get(list)?.get(code)?.[1] ?? code
