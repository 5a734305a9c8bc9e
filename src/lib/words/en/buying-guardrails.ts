/** Words about the rules of buying. */
export const buyingGuardrails = {
  'remove-project.rulesets': '{count|version|versions} of the rules of buying',
  'remove-project.rule-checks': '{count|check|checks} against the rules of buying',
}
