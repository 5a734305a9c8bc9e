import type { buyingGuardrails as english } from '../en/buying-guardrails.ts'

/** Words about the rules of buying. Not reviewed by a professional translator yet. */
export const buyingGuardrails: Record<keyof typeof english, string> = {
  'remove-project.rulesets': '{count|version|versions} des règles d’achat',
  'remove-project.rule-checks': '{count|vérification|vérifications} d’après les règles d’achat',
  'event.guardrail.profile-adopted': 'Les règles d’achat ont été commencées avec un profil',
  'event.guardrail.ruleset-proposed': 'Une modification des règles d’achat a été proposée',
  'event.guardrail.ruleset-approved': 'Des règles d’achat ont été mises en vigueur',
  'event.guardrail.ruleset-shadowed': 'Une modification des règles d’achat est essayée en parallèle',
  'event.guardrail.shadow-ended': 'Une modification des règles d’achat n’est plus essayée à côté d’elles',
  'event.guardrail.draft-thrown': 'Un brouillon des règles d’achat a été jeté',
  'event.guardrail.rules-published': 'Les règles d’achat ont été rendues publiques',
  'event.guardrail.rules-hidden': 'Les règles d’achat ne sont plus publiques',
  'event.guardrail.derogation-signed': 'Une dérogation à une règle d’achat a été enregistrée',
  'event.guardrail.derogation-confirmed': 'Une dérogation à une règle d’achat a été confirmée',
  'event.guardrail.interpreted': 'La lecture d’une règle d’achat a été notée',
  'event.guardrail.checked': 'Les règles d’achat ont été consultées',
  'event.guardrail.replayed': 'Une modification proposée des règles a été rejouée sur les achats antérieurs',
  'event.guardrail.replay-signed': 'Quelqu’un a signé pour ce que montre un essai des règles sur le passé',
  'event.guardrail.split-confirmed': 'Un achat a été confirmé comme partie d’un fractionnement',
}
