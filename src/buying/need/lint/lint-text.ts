import type { Language } from '#lib/words/language.ts'
import { type InWords, once } from '../in-words.ts'
import { findPersonalData } from './find-personal-data.ts'
import { type LintRule, readLintRules, readNames, readPersonalWords } from './lint-rules.ts'

/** What may be wrong with a text: from a character to before another, why, and what could stand there instead. */
export type LintFinding = {
  rule: string
  from: number
  to: number
  words: string
  why: InWords
  instead: InWords
  /** It must go before the text may be public. */
  isBlocking: boolean
}

type Place = { from: number; to: number; count?: number }

/** A rule ready to be looked for in one language. */
type Compiled = { rule: LintRule; find: RegExp[]; unless?: RegExp; except?: RegExp; count?: RegExp }

const escapeSigns = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** `\b` knows no letters with accents. */
const EDGE = '(?:(?<![\\p{L}\\d])(?=[\\p{L}\\d])|(?<=[\\p{L}\\d.])(?![\\p{L}\\d]))'
const compilePattern = (source: string, flags = 'giu') => new RegExp(source.replaceAll('\\b', EDGE), flags)

/** Names are written as their makers write them; the longest first, so that no name hides in a longer one. */
const namesPattern = (names: readonly string[]) =>
  compilePattern(
    `\\b(?:${names
      .toSorted((a, b) => b.length - a.length)
      .map(escapeSigns)
      .join('|')})\\b`,
    'gu',
  )

function compileRule(rule: LintRule, language: Language): Compiled {
  const sources = [...(rule.find?.all ?? []), ...(rule.find?.[language] ?? [])]
  const found = sources.map((source) => compilePattern(source))
  return {
    rule,
    find: rule.names ? [namesPattern(readNames()), ...found] : found,
    ...(rule.unless && { unless: compilePattern(rule.unless, 'iu') }),
    ...(rule.except && { except: compilePattern(rule.except, 'iu') }),
    ...(rule.count && { count: compilePattern(rule.count[language]) }),
  }
}

const compileRules = (language: Language) => once(() => readLintRules().map((rule) => compileRule(rule, language)))
const compiled = { en: compileRules('en'), fr: compileRules('fr'), es: compileRules('es') }

/** The rest of the sentence in which something stands, itself with it. */
const sentenceFrom = (text: string, from: number) => /^[^.;\n]*/.exec(text.slice(from))?.[0] ?? ''

const isExcused = ({ unless, except }: Compiled, text: string, { from, to }: Place): boolean =>
  Boolean(unless?.test(text.slice(from, to) + sentenceFrom(text, to)) || except?.test(text.slice(from, to)))

const findMatches = (rule: Compiled, text: string): Place[] =>
  rule.find.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .map(({ 0: words, index }) => ({ from: index, to: index + words.trimEnd().length }))
      .filter((place) => !isExcused(rule, text, place)),
  )

/** The place of the first one too many, which tells how many there are. */
function findTooMany({ rule, count }: Compiled, text: string): Place[] {
  const all = count ? [...text.matchAll(count)] : []
  const over = all[rule.count?.most ?? 0]
  return over ? [{ from: over.index, to: over.index + over[0].length, count: all.length }] : []
}

function listLines(text: string): Place[] {
  let at = 0
  return text.split('\n').map((line) => {
    at += line.length + 1
    return { from: at - line.length - 1, to: at - 1 }
  })
}

function findLongLists({ lines, words }: LintRule, text: string): Place[] {
  const filled = listLines(text).filter(({ from, to }) => text.slice(from, to).trim() !== '')
  const over = lines
    ? filled.slice(lines.most, lines.most + 1).map((place) => ({ ...place, count: filled.length }))
    : []
  const counted = filled.map((place) => ({
    ...place,
    count: text.slice(place.from, place.to).trim().split(/\s+/).length,
  }))
  return [...over, ...counted.filter(({ count }) => words && count > words.most)]
}

const fillIn = (said: InWords, words: string, count = 0): InWords => {
  const fill = (text: string) => text.replaceAll('{words}', words).replaceAll('{count}', String(count))
  return { en: fill(said.en), fr: fill(said.fr), es: fill(said.es) }
}

function applyRule(ready: Compiled, text: string): LintFinding[] {
  const { rule } = ready
  const places = [...findMatches(ready, text), ...findTooMany(ready, text), ...findLongLists(rule, text)]
  return places.map(({ from, to, count }) => {
    const words = text.slice(from, to)
    const said = { why: fillIn(rule.why, words, count), instead: fillIn(rule.instead, words, count) }
    return { rule: rule.id, from, to, words, ...said, isBlocking: false }
  })
}

const findPersonal = (text: string): LintFinding[] =>
  findPersonalData(text).map(({ kind, from, to }) => {
    const words = text.slice(from, to)
    const { why, instead } = readPersonalWords()[kind]
    return { rule: kind, from, to, words, why: fillIn(why, words), instead: fillIn(instead, words), isBlocking: true }
  })

/** Of two findings of one rule at one place, the longer. */
const dropInner = (findings: readonly LintFinding[]) =>
  findings.filter(
    (one, i) =>
      !findings.some(
        (other, j) =>
          i !== j &&
          one.rule === other.rule &&
          other.from <= one.from &&
          one.to <= other.to &&
          (other.to - other.from > one.to - one.from || j < i),
      ),
  )

/**
 * What may be wrong with a text of a notice, in its order: names of products, years of experience, places, single
 * certificates, words nobody can test, long lists, and personal data (which must go). `field` is where it stands.
 */
export function lintText(text: string, language: Language, field?: string): LintFinding[] {
  const rules = compiled[language]().filter(({ rule: { fields } }) => !fields || !field || fields.includes(field))
  const found = [...findPersonal(text), ...rules.flatMap((rule) => applyRule(rule, text))]
  return dropInner(found).toSorted((a, b) => a.from - b.from || b.to - a.to)
}
