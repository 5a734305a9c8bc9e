export { findImport, importBacklog, listBacklog, listImports } from './backlog/import-backlog.ts'
export type { KeptItem } from './backlog/kept-item.ts'
export { contributions } from './contributions.ts'
export { type BuyingTerm, findTerms, readTerms } from './glossary/glossary.ts'
export { sayIn } from './in-words.ts'
export { type LintFinding, lintText } from './lint/lint-text.ts'
export {
  changeNotice,
  type DraftNotice,
  draftNotice,
  findNotice,
  lintNotice,
  saveNoticeText,
} from './notices/draft-notice.ts'
export { findStale, type NoticeFinding } from './notices/notice.ts'
export { entriesOf, isNoticeField, type NoticeFieldName, noticeFields } from './notices/notice-fields.ts'
export { findTemplate, readTemplates } from './notices/templates.ts'
export { buyPackage } from './packages/buy-package.ts'
export { findPackage, listPackages, listRelated, type RelatedPackage } from './packages/find-package.ts'
export { changePackage, makePackage } from './packages/make-package.ts'
export { type FullPackage, findPackageGaps, type PackageFields, type WorkPackage } from './packages/package.ts'
export { plannedPrice, plannedTotal } from './packages/package-price.ts'
export { suggestKey } from './packages/requirement-key.ts'
export { judgeOffer, looksLikeASlip, readTermsOfProject } from './price/judge-offer.ts'
export { priceIt } from './price/price-it.ts'
export type { PriceAnswer, PriceQuestion } from './price/work-out-price.ts'
export { bringQuestions } from './questions/bring-questions.ts'
export { mayAnswer } from './questions/find-officers.ts'
export { isOpen, type OfficerQuestion, waitOf } from './questions/question.ts'
export { answerQuestion, askOfficer, listQuestions } from './questions/questions.ts'
export { compareRoutes, type RouteStanding } from './routes/compare-routes.ts'
export { type RouteFactName, type RouteFacts, readRoutes, routeFactNames } from './routes/routes.ts'
export { checkSplit, listSplitChecks } from './splitting/check-split.ts'
export type { KeptSplit } from './splitting/split.store.ts'
export { readSplitExits, readSplitQuestions } from './splitting/split-words.ts'
export { findTermsOfProject, type ProjectTerms, wantsCompetition } from './terms.ts'
