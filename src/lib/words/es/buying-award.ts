/** Words about the award: assessing offers, choosing, accepting, feedback. */
export const buyingAward = {
  'award.feedback-from-verdicts': 'Su oferta se evaluó criterio por criterio. Los veredictos van con esto.',
}
