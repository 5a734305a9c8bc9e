/** Words about the rules of buying. */
export const buyingGuardrails = {
  'remove-project.rulesets': '{count|version|versions} of the rules of buying',
  'remove-project.rule-checks': '{count|check|checks} against the rules of buying',
  'event.guardrail.profile-adopted': 'Rules of buying were begun with a profile',
  'event.guardrail.ruleset-proposed': 'A change of the rules of buying was proposed',
  'event.guardrail.ruleset-approved': 'Rules of buying were put in force',
  'event.guardrail.ruleset-shadowed': 'A change of the rules of buying is tried beside them',
  'event.guardrail.shadow-ended': 'A change of the rules of buying is no longer tried beside them',
  'event.guardrail.draft-thrown': 'A draft of the rules of buying was thrown away',
  'event.guardrail.rules-published': 'The rules of buying were made public',
  'event.guardrail.rules-hidden': 'The rules of buying are no longer public',
  'event.guardrail.derogation-signed': 'A derogation from a rule of buying was recorded',
  'event.guardrail.interpreted': 'How a rule of buying is read was written down',
  'event.guardrail.checked': 'The rules of buying were asked',
  'event.guardrail.replayed': 'A proposed change of the rules was replayed on earlier purchases',
  'event.guardrail.replay-signed': 'Somebody signed for what a replay of the rules shows',
  'event.guardrail.split-confirmed': 'A purchase was confirmed as part of a split',
}
