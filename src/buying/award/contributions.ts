import { askInTime } from './ask-reached.ts'
import { awardPolicies } from './award.policy.ts'
import { feedbackView, remindOfFeedback } from './owed-feedback.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: awardPolicies,
  jobs: { 'award.due': askInTime, 'award.feedback.due': remindOfFeedback },
  views: [feedbackView],
}
