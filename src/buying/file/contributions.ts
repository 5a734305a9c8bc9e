import { filePolicies } from './file.policy.ts'
import { publishDue } from './publication/publish-case.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: filePolicies,
  jobs: { 'case-file.due': publishDue },
}
