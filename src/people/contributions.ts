import { peoplePolicies } from './people.policy.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = { policies: peoplePolicies }
