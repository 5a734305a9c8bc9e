import type { buyingGuardrails as english } from '../en/buying-guardrails.ts'

/** Words about the rules of buying. Not reviewed by a professional translator yet. */
export const buyingGuardrails: Record<keyof typeof english, string> = {
  'remove-project.rulesets': '{count|versión|versiones} de las reglas de compra',
  'remove-project.rule-checks': '{count|comprobación|comprobaciones} con las reglas de compra',
}
