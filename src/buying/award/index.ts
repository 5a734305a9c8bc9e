export { acceptAward, declineAward, readTerms, type Terms } from './answer-award.ts'
export { askInTime } from './ask-reached.ts'
export { type Assessment, assessBid, lockAssessment } from './assess-bid.ts'
export { contributions } from './contributions.ts'
export {
  type CriterionFeedback,
  type Feedback,
  giveAllFeedback,
  giveFeedback,
  listMyFeedback,
  readFeedback,
} from './feedback.ts'
export { type FoundDraw, findDraw } from './find-draw.ts'
export { declareInterest, listBidders } from './interest.ts'
export { type Answer, type Assessing, type BidToAssess, listBidsToAssess } from './look-at-bids.ts'
export { selectSupplier } from './select-supplier.ts'
export { signContract } from './sign-contract.ts'
export { listSignals, type Signal, type SignalKind } from './signals.ts'
