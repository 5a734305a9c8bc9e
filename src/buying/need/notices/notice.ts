import type { Language } from '#lib/words/language.ts'
import { type LintFinding, lintText } from '../lint/lint-text.ts'
import { entriesOf, type NoticeFieldName, noticeFields } from './notice-fields.ts'

/**
 * A text of a notice in one language. `revision` counts the meanings that a field has had: a language whose revision is
 * behind waits for somebody to look whether it still says the same.
 */
export type NoticeText = {
  field: NoticeFieldName
  language: Language
  text: string
  revision: number
  changedAt: Date
  changedBy: string | null
}

/** What is the same in every language. Days are `YYYY-MM-DD`. */
export type NoticeFacts = {
  languages: Language[]
  licence: string
  contact: string
  projectUrl: string
  startOn: string | null
  deliverBy: string | null
}

/** What a notice still lacks before it may be public (rule:G13). */
export type NoticeGap =
  | { what: 'missing' | 'too-long' | 'placeholder' | 'look-again'; field: NoticeFieldName; language: Language }
  | { what: 'missing-fact'; field: 'licence' | 'contact' | 'projectUrl' | 'startOn' | 'deliverBy' }

/** A place that somebody has still to fill in: `[name of the form]`. */
const PLACEHOLDER = /\[[^\]\n]{2,80}\](?!\()/

/** The languages of a field that were not looked at since another said something new. */
export function findStale(texts: readonly NoticeText[], field: NoticeFieldName): Language[] {
  const own = texts.filter((one) => one.field === field)
  const newest = Math.max(0, ...own.map(({ revision }) => revision))
  return own.filter(({ revision }) => revision < newest).map(({ language }) => language)
}

const textIn = (texts: readonly NoticeText[], field: NoticeFieldName, language: Language) =>
  texts.find((one) => one.field === field && one.language === language)?.text ?? ''

function findTextGaps(texts: readonly NoticeText[], language: Language): NoticeGap[] {
  return noticeFields.flatMap(({ name: field, most, isList }): NoticeGap[] => {
    const text = textIn(texts, field, language)
    const isEmpty = isList ? entriesOf(text).length === 0 : text.trim() === ''
    if (isEmpty) return [{ what: 'missing', field, language }]
    const gaps: NoticeGap[] = []
    if (text.length > most) gaps.push({ what: 'too-long', field, language })
    if (PLACEHOLDER.test(text)) gaps.push({ what: 'placeholder', field, language })
    if (findStale(texts, field).includes(language)) gaps.push({ what: 'look-again', field, language })
    return gaps
  })
}

/** All that a notice lacks, language by language, then what is the same in all. */
export function findGaps(facts: NoticeFacts, texts: readonly NoticeText[]): NoticeGap[] {
  const needed = ['licence', 'contact', 'projectUrl', 'startOn', 'deliverBy'] as const
  const missing = needed.filter((field) => !facts[field]).map((field): NoticeGap => ({ what: 'missing-fact', field }))
  return [...facts.languages.flatMap((language) => findTextGaps(texts, language)), ...missing]
}

/** How far each language is: how many of its texts stand and need no look. */
export function countComplete(
  facts: NoticeFacts,
  texts: readonly NoticeText[],
): { language: Language; complete: number; of: number }[] {
  return facts.languages.map((language) => {
    const open = new Set(findTextGaps(texts, language).flatMap((gap) => ('language' in gap ? [gap.field] : [])))
    return { language, complete: noticeFields.length - open.size, of: noticeFields.length }
  })
}

/** A finding with the text it stands in. */
export type NoticeFinding = LintFinding & { field: NoticeFieldName; language: Language }

/** What may be wrong with the texts of a notice, in their order. */
export const lintTexts = (texts: readonly NoticeText[]): NoticeFinding[] =>
  noticeFields.flatMap(({ name: field }) =>
    texts
      .filter((one) => one.field === field)
      .flatMap(({ language, text }) => lintText(text, language, field).map((one) => ({ ...one, field, language }))),
  )
