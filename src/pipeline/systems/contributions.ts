import { systemsPolicies } from './systems.policy.ts'

/** What this room gives to `main.ts`. */
export const contributions = { policies: systemsPolicies, jobs: {} }
