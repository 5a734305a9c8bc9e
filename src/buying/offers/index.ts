export { asProduct } from './as-product.ts'
export type { OpenedFile } from './bids/bid-files.store.ts'
export { actOnDueOffers, closeOffers } from './bids/close-offers.ts'
export { type HolderBrings, listToOpen, type Opening, openOffers, type ToOpen } from './bids/open-offers.ts'
export type { OpenedBid } from './bids/opening.store.ts'
export { type ProvenOffer, readProvenOffers } from './bids/proven-offers.ts'
export { findBidLog, readOpenedBids, readOpenedFiles } from './bids/read-opened.ts'
export { contextOf, findMyBid, readOwnOffers, submitBid, withdrawOffer } from './bids/submit-bid.ts'
export { contributions } from './contributions.ts'
export { keepDocument, listDocuments } from './documents/keep-document.ts'
export { amendNotice, answersUntil } from './notices/amend-notice.ts'
export { checkForEverybody } from './notices/check-for-everybody.ts'
export {
  findOpportunity,
  listOpportunities,
  needNotice,
  type Opportunity,
  type OpportunityStage,
} from './notices/find-opportunities.ts'
export { confirmFollowing, findFollower, follow, followAll, stopFollowing } from './notices/followers.ts'
export { findEarliestClose, leastOfRules } from './notices/least-of-rules.ts'
export {
  criteriaOf,
  methods,
  type Notice,
  type NoticeContent,
  textsIn,
} from './notices/notice.ts'
export { type NoticeToPublish, publishNotice } from './notices/publish-notice.ts'
export { answerQuestion, askQuestion } from './notices/questions.ts'
export { whyNoAward } from './notices/why-no-award.ts'
export {
  checkStanding,
  findSupplier,
  type ListedSupplier,
  listInterestLinks,
  listSuppliers,
  readStanding,
  readSuppliers,
  type Standing,
  searchSuppliers,
  verifyPayee,
} from './suppliers/find-suppliers.ts'
export { forgetSupplier } from './suppliers/forget-supplier.ts'
export { findInterestLinks, type SharedTrait } from './suppliers/links-of-interest.ts'
export { changeOwnDetails } from './suppliers/own-details.ts'
export { addSupplier, listBuyers, registerAsSupplier, shareSupplierPage } from './suppliers/register-supplier.ts'
export {
  type CheckOutcome,
  type Size,
  servantOutcomes,
  sizes,
  standingKinds,
  standingOutcomes,
} from './suppliers/supplier.ts'
export { listSupplierPurchases, type SupplierPurchase } from './suppliers/supplier-history.ts'
export { withSupplierLink } from './suppliers/supplier-link.ts'
export { liftSuspension, readSuspensions, replyToSuspension, suspendSupplier } from './suppliers/suspend-supplier.ts'
export { holdsOn, type Suspension } from './suppliers/suspension.ts'
