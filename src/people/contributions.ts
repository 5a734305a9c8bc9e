import { peoplePolicies } from './people.policy.ts'
import { sweepPeople } from './sweep.ts'

/** What this room gives to `main.ts`. */
export const contributions = { policies: peoplePolicies, jobs: { 'people.sweep': sweepPeople } }
