import { publicationView } from './approval/publication-view.ts'
import { whereToCheck } from './check/where-to-check.ts'
import { runReading } from './listing/elsewhere.ts'
import { runPreview } from './publication/build-preview.ts'
import { runPreparation } from './publication/prepare-publication.ts'
import { publishedPart } from './publication/project-part.ts'
import { publicationKind } from './publication/publication-thing.ts'
import { runPublishing } from './publication/publish-site.ts'
import { publishPolicies } from './publish.policy.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: publishPolicies,
  projectParts: [publishedPart],
  kinds: [publicationKind],
  views: [publicationView],
  whereToCheck,
  jobs: {
    'publish.prepare': runPreparation,
    'publish.preview': runPreview,
    'publish.run': runPublishing,
    'publish.read-elsewhere': runReading,
    // The clock starts every job of this name once a day.
    'publish.sweep': runReading,
  },
}
