import { forgetFiles } from './forget-files.ts'
import { forgetRemoved } from './forget-removed.ts'
import { importPolicies } from './import.policy.ts'
import { importSnapshot } from './import-snapshot.ts'
import { importedPart } from './project-part.ts'
import { importKinds } from './things.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: importPolicies,
  projectParts: [importedPart],
  kinds: importKinds,
  jobs: { 'import.run': importSnapshot, 'import.forget': forgetRemoved, 'import.sweep': forgetFiles },
}
