import { runPreview } from './publication/build-preview.ts'
import { runPreparation } from './publication/prepare-publication.ts'
import { runPublishing } from './publication/publish-site.ts'
import { publishPolicies } from './publish.policy.ts'

/** What this room gives to `entrypoints/rooms.ts`. */
export const contributions = {
  policies: publishPolicies,
  jobs: { 'publish.prepare': runPreparation, 'publish.preview': runPreview, 'publish.run': runPublishing },
}
