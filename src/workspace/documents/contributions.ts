import { documentPolicies } from './documents.policy.ts'
import { documentKind } from './documents-as-things.ts'
import { documentsPart } from './documents-part.ts'
import { sweepDocuments } from './live/compact.ts'

/** What this part gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: documentPolicies,
  kinds: [documentKind],
  projectParts: [documentsPart],
  jobs: { 'documents.sweep': sweepDocuments },
}
