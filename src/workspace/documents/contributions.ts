import { documentPolicies } from './documents.policy.ts'
import { documentKind } from './documents-as-things.ts'
import { documentsPart } from './documents-part.ts'
import { sweepDocuments } from './live/compact.ts'
import { documentsView } from './review/find-review.ts'

/** What this part gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: documentPolicies,
  kinds: [documentKind],
  views: [documentsView],
  projectParts: [documentsPart],
  jobs: { 'documents.sweep': sweepDocuments },
}
