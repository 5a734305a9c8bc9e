import { peoplePolicies } from './people.policy.ts'

/** What this room gives to `main.ts`. */
export const contributions = { policies: peoplePolicies }
