import { type FactId, findFactKind, sayValue, type Value } from '#buying/guardrails/index.ts'
import { writeBp, writeCents } from '#lib/cents.ts'
import { currentLanguage } from '#lib/words/language.ts'
import { t } from '#lib/words/words.ts'

/** A fact of the rules as whoever reads it would say it. */
export function sayFact(id: FactId, value: Value, currency: string): string {
  if (typeof value === 'boolean') return t(value ? 'registers.yes' : 'registers.no')
  const { type, label, options } = findFactKind(id)
  const option = options?.[String(value)]
  return option ? option[currentLanguage()] : sayValue({ value, type, label }, currency, currentLanguage())
}

/** An answer as its field in a form holds it. */
export function writeFact(id: FactId, value: Value): string {
  const { type } = findFactKind(id)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') {
    if (type === 'cents' || type === 'change') return writeCents(value)
    return type === 'bp' ? writeBp(value) : String(value)
  }
  return typeof value === 'string' ? value : value.join(', ')
}
