import { fillText, listNames, type NamedValues, type Rule, type StoredRuleset } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'

const PLACE = /\{(\w+)(?:\|[^|}]*\|([^|}]*)(?:\|[^}]*)?)?\}/g

type Said = Rule['rows'][number]['says']

/** A sentence of a rule: with the values that are known, and of each other place what will stand there. */
export function sayTemplate(
  text: Said,
  rule: Rule,
  content: StoredRuleset['content'],
  values: NamedValues = {},
): string {
  const language = currentLanguage()
  const names = listNames(rule, content.calculations)
  const numbers = names.flatMap(({ id, type, label }) => {
    const value = values[id]
    return value === undefined ? [] : [[id, { value, type, label }] as const]
  })
  const labels = new Map(names.map(({ id, label }) => [id as string, label[language]]))
  return fillText(text, Object.fromEntries(numbers), content.head.currency)[language].replace(
    PLACE,
    (_, id: string, many?: string) => (many ? `[…] ${many}` : `[${labels.get(id) ?? '…'}]`),
  )
}
