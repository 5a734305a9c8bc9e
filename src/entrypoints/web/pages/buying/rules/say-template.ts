import { listNames, type Rule, type StoredRuleset } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'

const PLACE = /\{(\w+)(?:\|[^|}]*\|([^}]*))?\}/g

/** A sentence of a rule before it has numbers: each place says what will stand there. */
export function sayTemplate(text: Rule['rows'][number]['says'], rule: Rule, content: StoredRuleset['content']): string {
  const language = currentLanguage()
  const labels = new Map(listNames(rule, content.calculations).map(({ id, label }) => [id as string, label[language]]))
  return text[language].replace(PLACE, (_, id: string, many?: string) =>
    many ? `[…] ${many}` : `[${labels.get(id) ?? '…'}]`,
  )
}
