export { asProduct } from './as-product.ts'
export { actOnDueOffers, closeOffers } from './bids/close-offers.ts'
export { type HolderBrings, listToOpen, type Opening, openOffers, type ToOpen } from './bids/open-offers.ts'
export type { OpenedBid } from './bids/opening.store.ts'
export { findBidLog, readOpenedBids } from './bids/read-opened.ts'
export { contextOf, findMyBid, submitBid, withdrawOffer } from './bids/submit-bid.ts'
export { contributions } from './contributions.ts'
export { keepDocument, listDocuments } from './documents/keep-document.ts'
export { amendNotice } from './notices/amend-notice.ts'
export {
  findOpportunity,
  listOpportunities,
  needNotice,
  type Opportunity,
  type OpportunityStage,
} from './notices/find-opportunities.ts'
export { confirmFollowing, findFollower, follow, stopFollowing } from './notices/followers.ts'
export {
  criteriaOf,
  methods,
  type Notice,
  type NoticeContent,
  textsIn,
} from './notices/notice.ts'
export { type NoticeToPublish, publishNotice } from './notices/publish-notice.ts'
export { answerQuestion, askQuestion } from './notices/questions.ts'
export {
  checkStanding,
  findSupplier,
  listInterestLinks,
  listSuppliers,
  readStanding,
  readSuppliers,
  verifyPayee,
} from './suppliers/find-suppliers.ts'
export { findInterestLinks, type SharedTrait } from './suppliers/links-of-interest.ts'
export { addSupplier, registerAsSupplier, shareSupplierPage } from './suppliers/register-supplier.ts'
export {
  type Size,
  sizes,
} from './suppliers/supplier.ts'
export { withSupplierLink } from './suppliers/supplier-link.ts'
