import { runValidate } from './project/start-validate.ts'
import { validatePolicies } from './validate.policy.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: validatePolicies, jobs: { 'validate.run': runValidate } }
