/** Words about the award: assessing offers, choosing, accepting, feedback. */
export const buyingAward = {
  'award.feedback-from-verdicts': 'Votre offre a été évaluée critère par critère. Les verdicts sont joints.',
}
