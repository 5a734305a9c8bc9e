/** Words about the award: assessing offers, choosing, accepting, feedback. */
export const buyingAward = {
  'award.feedback-from-verdicts': 'Your offer was assessed criterion by criterion. The verdicts stand with this.',
} as const
