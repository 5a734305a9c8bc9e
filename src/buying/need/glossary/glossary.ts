import { z } from 'zod'
import { currentLanguage, type Language } from '#lib/words/language.ts'
import { inWords, once, readShippedData } from '../in-words.ts'

export const termPlaces = [
  ...(['backlog', 'notice', 'rules', 'funds'] as const),
  ...(['card', 'contract', 'delivery', 'paying'] as const),
] as const
const names = z.array(z.string().min(1)).min(1)
const term = z.strictObject({
  id: z.string(),
  /** Which side uses the word, and so which one may not know it. */
  sides: z.array(z.enum(['technical', 'finance'])).min(1),
  /** Where in the work it is met. */
  where: z.enum(termPlaces),
  /** The usual name first. */
  names: z.strictObject({ en: names, fr: names, es: names }),
  meaning: inWords,
})
export type BuyingTerm = z.output<typeof term>

/** The words of both sides, in the order of the file (buying:M25). */
export const readTerms = once(() => readShippedData(z.array(term), 'guidance', 'glossary.yaml'))

/** A word of the glossary where it stands in a text. */
export type FoundTerm = { term: BuyingTerm; from: number; to: number }

const escapeSigns = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

type Index = { pattern: RegExp; byName: Map<string, BuyingTerm> }

function indexTerms(language: Language): Index {
  const named = readTerms().flatMap((one) => one.names[language].map((name) => [name.toLowerCase(), one] as const))
  const longestFirst = named.map(([name]) => name).toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.map(escapeSigns).join('|')})(?![\\p{L}\\d])`, 'giu')
  return { pattern, byName: new Map(named) }
}
const indexes = { en: once(() => indexTerms('en')), fr: once(() => indexTerms('fr')), es: once(() => indexTerms('es')) }

/** The words of the glossary that stand in a text, each where it stands first; the longer name wins. */
export function findTerms(text: string, language: Language = currentLanguage()): FoundTerm[] {
  const { pattern, byName } = indexes[language]()
  const seen = new Set<string>()
  return [...text.matchAll(pattern)].flatMap(({ 0: name, index }) => {
    const found = byName.get(name.toLowerCase())
    if (!found || seen.has(found.id)) return []
    seen.add(found.id)
    return [{ term: found, from: index, to: index + name.length }]
  })
}
