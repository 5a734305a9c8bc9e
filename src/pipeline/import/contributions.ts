import { forgetFiles } from './forget-files.ts'
import { forgetRemoved } from './forget-removed.ts'
import { importPolicies } from './import.policy.ts'
import { importSnapshot } from './import-snapshot.ts'
import { importedPart } from './project-part.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: importPolicies,
  projectParts: [importedPart],
  jobs: { 'import.run': importSnapshot, 'import.forget': forgetRemoved, 'import.sweep': forgetFiles },
}
