import type { buyingGuardrails as english } from '../en/buying-guardrails.ts'

/** Words about the rules of buying. Not reviewed by a professional translator yet. */
export const buyingGuardrails: Record<keyof typeof english, string> = {
  'remove-project.rulesets': '{count|version|versions} des règles d’achat',
  'remove-project.rule-checks': '{count|vérification|vérifications} d’après les règles d’achat',
}
