export { decideApproval } from './approval/decide-approval.ts'
export { listReviewers, reviewLink } from './approval/request-review.ts'
export { contributions } from './contributions.ts'
export type { LeakKind } from './leaks/detect.ts'
export { startPreview } from './publication/build-preview.ts'
export {
  countUndecided,
  decideLeak,
  type FoundLeak,
  listLeaks,
} from './publication/leaks.ts'
export { preparePublication, startPreparation } from './publication/prepare-publication.ts'
export type { Publication, PublicationState } from './publication/publication.ts'
export { type FoundPublication, findPublication, listPublications } from './publication/publications.ts'
export { publishSite, startPublishing } from './publication/publish-site.ts'
export { findPublishedFile, listPublishedSites, type PublishedFile, previewFile } from './publication/published-file.ts'
export { retractPublication } from './publication/retract-publication.ts'
export { findMovedSite, findSite } from './publication/site-address.ts'
export {
  listQuestions,
  type Question,
  releaseQuestion,
  withdrawQuestion,
} from './questions/questions.ts'
export { findPublishSettings, saveNeededApprovals, savePublishSettings } from './settings/publish-settings.ts'
export { type NewPublishSettings, openLicences } from './settings/settings.ts'
