import { askInTime } from './ask-reached.ts'
import { awardPolicies } from './award.policy.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: awardPolicies,
  jobs: { 'award.due': askInTime },
}
