import { systemsPolicies } from './systems.policy.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: systemsPolicies, jobs: {} }
