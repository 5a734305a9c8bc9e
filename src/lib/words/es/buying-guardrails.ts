import type { buyingGuardrails as english } from '../en/buying-guardrails.ts'

/** Words about the rules of buying. Not reviewed by a professional translator yet. */
export const buyingGuardrails: Record<keyof typeof english, string> = {
  'remove-project.rulesets': '{count|versión|versiones} de las reglas de compra',
  'remove-project.rule-checks': '{count|comprobación|comprobaciones} con las reglas de compra',
  'event.guardrail.profile-adopted': 'Se empezaron las reglas de compra con un perfil',
  'event.guardrail.ruleset-proposed': 'Se propuso un cambio de las reglas de compra',
  'event.guardrail.ruleset-approved': 'Se pusieron en vigor reglas de compra',
  'event.guardrail.ruleset-shadowed': 'Se prueba un cambio de las reglas de compra en paralelo',
  'event.guardrail.shadow-ended': 'Un cambio de las reglas de compra ya no se prueba junto a ellas',
  'event.guardrail.draft-thrown': 'Se desechó un borrador de las reglas de compra',
  'event.guardrail.rules-published': 'Se hicieron públicas las reglas de compra',
  'event.guardrail.rules-hidden': 'Las reglas de compra ya no son públicas',
  'event.guardrail.derogation-signed': 'Se registró una excepción a una regla de compra',
  'event.guardrail.derogation-confirmed': 'Se confirmó una excepción a una regla de compra',
  'event.guardrail.interpreted': 'Se anotó cómo se lee una regla de compra',
  'event.guardrail.checked': 'Se consultaron las reglas de compra',
  'event.guardrail.replayed': 'Un cambio propuesto de las reglas se repasó sobre compras anteriores',
  'event.guardrail.replay-signed': 'Alguien firmó por lo que muestra un repaso de las reglas',
  'event.guardrail.split-confirmed': 'Se confirmó una compra como parte de un fraccionamiento',
}
