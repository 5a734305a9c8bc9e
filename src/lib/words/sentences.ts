import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import { currentLanguage, currentLocale, type Language } from './language.ts'
import { sentences } from './sentences/index.ts'

type Pattern = { matches: RegExp; names: readonly string[]; isSaid: ReadonlySet<string>; said: string }
type Tongue = { whole: ReadonlyMap<string, string>; patterns: readonly Pattern[] }

const PLACE = /\{(\w+)(!?)\}/g
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf(english: string, said: string): Pattern {
  const places = [...english.matchAll(PLACE)]
  const literals = english.split(/\{\w+!?\}/).map(literally)
  return {
    matches: new RegExp(`^${literals.join('(.+?)')}$`, 's'),
    names: places.map(([, name = '']) => name),
    isSaid: new Set(places.flatMap(([, name = '', mark]) => (mark ? [name] : []))),
    said,
  }
}

/** What long work says of itself, and of rows that it sets aside, comes from the catalogue and is kept in English. */
const KEPT = ['line.step-', 'publishing.step-', 'publish.part-', 'import.aside.', 'import.broken', 'validate.']

/** Words that hold little beside a value would be found in anything. */
const SHORTEST = 6
const literalOf = (english: string) => english.replace(PLACE, '').trim()

const ofCatalogue = (words: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(en).flatMap(([key, text]) => {
    const said = words[key]
    const isKept = KEPT.some((start) => key.startsWith(start)) && !/\{\w+\|/.test(text)
    return isKept && said && literalOf(text).length > SHORTEST ? [[text, said]] : []
  })

function tongueOf(language: 'fr' | 'es'): Tongue {
  const at = language === 'fr' ? 0 : 1
  const own = Object.entries(sentences).map(([english, said]): [string, string] => [english, said[at]])
  const all = [...ofCatalogue(language === 'fr' ? fr : es), ...own]
  const open = all.filter(([english]) => english.includes('{'))
  return {
    whole: new Map(all),
    // The longest first: a sentence that says more of itself is the one that is meant.
    patterns: open
      .toSorted(([a], [b]) => literalOf(b).length - literalOf(a).length)
      .map(([english, said]) => patternOf(english, said)),
  }
}

const tongues = new Map<Language, Tongue>()

function findTongue(language: 'fr' | 'es'): Tongue {
  const known = tongues.get(language) ?? tongueOf(language)
  tongues.set(language, known)
  return known
}

const GROUPED = /^\d{1,3}(?:,\d{3})+$/
const sayNumber = (value: string) =>
  GROUPED.test(value) ? new Intl.NumberFormat(currentLocale()).format(Number(value.replaceAll(',', ''))) : value

function fill(pattern: Pattern, found: readonly string[]): string {
  const values = new Map(pattern.names.map((name, at) => [name, found[at] ?? '']))
  return pattern.said.replace(PLACE, (whole, name: string) => {
    const value = values.get(name)
    if (value === undefined) return whole
    return pattern.isSaid.has(name) ? say(value) : sayNumber(value)
  })
}

/** A sentence as a whole, or filled into the one it is made from; undefined for one that no table knows. */
function find({ whole, patterns }: Tongue, sentence: string): string | undefined {
  const known = whole.get(sentence)
  if (known !== undefined) return known
  for (const pattern of patterns) {
    const found = pattern.matches.exec(sentence)
    if (found) return fill(pattern, found.slice(1))
  }
  return undefined
}

/** Findings are joined to lines, and messages of several fields to one: each part is looked up by itself. */
function sayInParts(tongue: Tongue, text: string): string | undefined {
  const parts = text.split(/(?<=[.!?]) (?=\p{Lu})/u)
  const said = parts.map((part) => find(tongue, part))
  return parts.length > 1 && said.every((part) => part !== undefined) ? said.join(' ') : undefined
}

/**
 * A sentence that the code makes in English (a refusal, a finding, what long work says of itself), in the language of
 * what is going on. One that no table knows stays as it is: what people wrote, and what is English already.
 */
export function say(text: string): string {
  const language = currentLanguage()
  if (language === 'en') return text
  if (text.includes('\n')) return text.split('\n').map(say).join('\n')
  const tongue = findTongue(language)
  return tongue.whole.get(text) ?? sayInParts(tongue, text) ?? find(tongue, text) ?? text
}
