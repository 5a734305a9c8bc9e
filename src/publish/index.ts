export { decideApproval } from './approval/decide-approval.ts'
export { listGivable } from './approval/publication-view.ts'
export { listReviewers, reviewLink } from './approval/request-review.ts'
export { type CheckedHash, checkHash } from './check/check-hash.ts'
export { contributions } from './contributions.ts'
export type { LeakKind } from './leaks/detect.ts'
export type { ElsewhereList } from './listing/elsewhere.store.ts'
export {
  addElsewhere,
  findElsewhere,
  listElsewhere,
  readElsewhere,
  removeElsewhere,
  startReading,
} from './listing/elsewhere.ts'
export { listPublishedSites, writeProjectsFeed } from './listing/feeds.ts'
export type { ListedElsewhere, ListedProject } from './listing/listed.ts'
export { isKeptInside } from './project/document-products.ts'
export type { SetAside } from './project/let-out.ts'
export { startPreview } from './publication/build-preview.ts'
export {
  countUndecided,
  decideLeak,
  type FoundLeak,
  listLeaks,
} from './publication/leaks.ts'
export { findUsualParts } from './publication/parts.ts'
export { preparePublication, startPreparation } from './publication/prepare-publication.ts'
export type { Publication, PublicationPart, PublicationState } from './publication/publication.ts'
export { type FoundPublication, findPublication, listPublications } from './publication/publications.ts'
export { publishSite, startPublishing } from './publication/publish-site.ts'
export { findPublishedFile, type PublishedFile, previewFile } from './publication/published-file.ts'
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
export type { Update } from './updates/update.ts'
export { addUpdate, listUpdates, withdrawUpdate } from './updates/updates.ts'
