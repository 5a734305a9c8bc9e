export { classifyDocument, type DocumentClass, findDocumentClass } from './classes/classify-document.ts'
export { productsOf } from './classes/document-sight.ts'
export type { Disposition } from './comments/comments.store.ts'
export { addComment, listThreads, replyToComment, settleComment, type Thread } from './comments/comments.ts'
export { keepClaims } from './content/claims-of-document.ts'
export { readLivePart } from './content/live-part.ts'
export { keepPicture, readPicture } from './content/pictures.ts'
export { contributions } from './contributions.ts'
export { createDocument } from './create-document.ts'
export { chosenLayout, type DocumentLayout, type DocumentRecord, layoutOf } from './document.ts'
export { findDocument, listDocuments, readDocumentText, removeDocument, renameDocument } from './find-documents.ts'
export { type Imported, importDocument } from './import/import-document.ts'
export { appendUpdate, MOST_UPDATE_BYTES } from './live/append-update.ts'
export {
  type Access,
  findAccess,
  findForeignChanges,
  listStates,
  loadUpdates,
  touchDocument,
} from './live/open-document.ts'
export { type Ownership, openOwnership } from './live/ownership.ts'
export { type StoreUpdate, storeTogether } from './live/store-together.ts'
export {
  type Advice,
  approveByLink,
  commentByLink,
  judgeByLink,
  readByLink,
  replyByLink,
  type Shared,
} from './outside/review-by-link.ts'
export { shareDocument } from './outside/share-document.ts'
export { approveDocument } from './review/approve.ts'
export { findReview, listReaders, type Review } from './review/find-review.ts'
export { giveVerdict } from './review/give-verdict.ts'
export type { Verdict } from './review/review.store.ts'
export {
  askApproval,
  closeDocument,
  deliverDocument,
  endReview,
  formatDocument,
  reopenDocument,
  reviseDocument,
  startReview,
} from './review/review.ts'
export { listUntouched } from './review/untouched.ts'
export { readSections, type Section, writeSection } from './sections.ts'
export { listSteps, type Step } from './states/move.ts'
export { movePublished } from './states/move-published.ts'
export { type DocumentMove, type DocumentState, documentStates, isClosed, movesFrom } from './states/states.ts'
export { type ComparedBlock, compareContent, countDifferences } from './versions/compare.ts'
export { readDocumentContent } from './versions/read-content.ts'
export type { Version } from './versions/versions.store.ts'
export { listVersions, makeVersion, restoreVersion } from './versions/versions.ts'
