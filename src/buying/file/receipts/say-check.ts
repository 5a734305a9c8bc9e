import { findFactKind, type RuleResult, type StoredCheck, sayValue } from '#buying/guardrails/index.ts'
import { currentLanguage } from '#lib/words/language.ts'
import type { Receipt, ReceiptRule } from './receipt.ts'

function sayRule({ question, sentence, result, inputs }: RuleResult, currency: string): ReceiptRule {
  const language = currentLanguage()
  const facts = inputs.flatMap(({ id, label, value }) => {
    const type = findFactKind(id)?.type
    if (value === undefined || !type) return []
    return [{ name: label[language], value: sayValue({ value, type, label }, currency, language) }]
  })
  return { question: question[language], said: sentence[language], outcome: result, facts }
}

/** What the rules said at a check, in the words of whoever reads; rules that were off said nothing. */
export const sayCheck = ({ id, report }: StoredCheck, currency: string): NonNullable<Receipt['check']> => ({
  ...{ checkId: id, outcome: report.outcome, rulesetHash: report.rulesetHash },
  rules: report.results.filter(({ result }) => result !== 'off').map((result) => sayRule(result, currency)),
})
