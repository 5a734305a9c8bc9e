import { forgetRemoved } from './forget-removed.ts'
import { importPolicies } from './import.policy.ts'
import { importSnapshot } from './import-snapshot.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: importPolicies,
  jobs: { 'import.run': importSnapshot, 'import.forget': forgetRemoved },
}
