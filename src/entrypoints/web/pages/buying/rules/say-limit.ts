import { findParameterKind, sayValue, type UsedParameter } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'

/** The value of a limit in words. */
export function sayLimit({ id, value, label }: UsedParameter, currency: string): string {
  if (value === undefined) return t('buying.not-known')
  const { type, options } = findParameterKind(id)
  const language = currentLanguage()
  if (Array.isArray(value)) return value.map((one) => options?.[one]?.[language] ?? one).join(', ') || t('rules.none')
  return options?.[String(value)]?.[language] ?? sayValue({ value, type, label }, currency, language)
}
