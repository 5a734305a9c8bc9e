import { endOf } from './fold-offers.ts'
import { type Guard, guard } from './guard.ts'
import type { CaseState } from './state.ts'

/** The most offers that the small lane asks for; whoever wants more opens the opportunity to everybody. */
const MOST_OFFERS = 3

/** Whether a bid passes: everybody who assessed it says so. */
export const passes = ({ assessments }: CaseState, bid: string): boolean => {
  const ofBid = assessments.filter((one) => one.bid === bid)
  return ofBid.length > 0 && ofBid.every((one) => one.passes)
}

const openable = ({ bids }: CaseState) => bids.filter(({ supplierId }) => supplierId !== null)

/** Guards of offers, bids, their assessment and the award. */
export const guardsOfOffers = {
  /** One to three are asked; whoever has not answered may be asked again, and has more time then. */
  hasRoom: guard<'offer.asked'>(({ offers }, { data }) => {
    const asked = offers.find(({ supplierId }) => supplierId === data.supplierId)
    if (!asked) return offers.length >= MOST_OFFERS ? 'enough-offers' : null
    return asked.standing === 'asked' && data.until > asked.until ? null : 'enough-offers'
  }),
  isAskedSupplier: guard<'offer.given' | 'offer.declined'>(({ offers }, { data, party }) =>
    party === data.supplierId && offers.some(({ supplierId }) => supplierId === party) ? null : 'no-such-offer',
  ),
  isOfferInTime: guard<'offer.given'>(({ offers }, { at, party }) => {
    const asked = offers.find(({ supplierId }) => supplierId === party)
    return asked && at >= endOf(asked.until) ? 'offer-too-late' : null
  }),
  /** Whoever is chosen without having been asked is a direct choice; else the price is the one they offered. */
  isGivenOffer: guard<'supplier.chosen'>(({ offers }, { data }) => {
    const offer = offers.find(({ supplierId }) => supplierId === data.supplierId)
    if (data.isDirect) return offer ? 'no-such-offer' : null
    return offer?.standing === 'given' && offer.priceCents === data.priceCents ? null : 'no-such-offer'
  }),
  hasThreeHolders: guard<'notice.published'>((_, { data }) =>
    new Set(data.holders).size === data.holders.length ? null : 'holders-not-distinct',
  ),
  closesLater: guard<'notice.published'>((_, { data, at }) =>
    data.closesAt > at && data.questionsUntil <= data.closesAt ? null : 'closes-too-soon',
  ),
  isBeforeQuestionsEnd: guard<'question.asked'>(({ notice }, { at }) =>
    notice && at < notice.questionsUntil ? null : 'too-late',
  ),
  wasAskedInPublic: guard<'question.answered'>(({ unansweredQuestions }, { data }) =>
    unansweredQuestions.includes(data.questionId) ? null : 'nobody-asked',
  ),
  isBeforeClose: guard<'notice.amended'>(({ notice }, { at }) => (notice && at < notice.closesAt ? null : 'too-late')),
  /** A deadline is never shortened; what changes the offer gives more time (abuse:A06). */
  closesNoEarlier: guard<'notice.amended'>(({ notice }, { data }) => {
    const before = notice?.closesAt ?? ''
    return data.closesAt < before || (data.isMaterial && data.closesAt === before) ? 'never-shortened' : null
  }),
  areTwoHolders: guard<'offers.opened'>(({ notice }, { data }) => {
    const [a, b] = data.holders
    return a !== b && data.holders.every((one) => notice?.holders.includes(one)) ? null : 'two-holders'
  }),
  areClosedBids: guard<'offers.opened'>(({ bids }, { data }) => {
    const told = [...data.opened, ...data.faulty].map(({ bid }) => bid).toSorted()
    return JSON.stringify(told) === JSON.stringify(bids.map(({ bid }) => bid).toSorted()) ? null : 'no-such-bid'
  }),
  isOpenedBid: guard<'bid.assessed'>((state, { data }) =>
    openable(state).some(({ bid }) => bid === data.bid) ? null : 'no-such-bid',
  ),
  isNotLocked: guard<'bid.assessed' | 'assessment.locked'>(({ lockedBy }, { party }) =>
    lockedBy.includes(party ?? '') ? 'assessment-locked' : null,
  ),
  hasAssessedAll: guard<'assessment.locked'>((state, { party }) => {
    const mine = new Set(state.assessments.filter(({ evaluator }) => evaluator === party).map(({ bid }) => bid))
    return openable(state).every(({ bid }) => mine.has(bid)) ? null : 'assess-all-first'
  }),
  /** Everybody who assessed a bid has locked what they said. */
  allLocked: (({ assessments, lockedBy }) =>
    lockedBy.length > 0 && assessments.every(({ evaluator }) => lockedBy.includes(evaluator))
      ? null
      : 'lock-first') as Guard,
  /** Before offers are open, none passes only where nobody offered. */
  nonePasses: ((state) => {
    if (state.stage === 'sealed') return state.bids.length ? 'lock-first' : null
    if (openable(state).length && !state.lockedBy.length) return 'lock-first'
    return openable(state).some(({ bid }) => passes(state, bid)) ? 'somebody-passes' : null
  }) as Guard,
  /** The ladder and those set aside are exactly those whose bid passed, each once (invariant:I9). */
  ladderPassed: guard<'supplier.selected'>((state, { data }) => {
    const passed = openable(state)
      .filter(({ bid }) => passes(state, bid))
      .map(({ supplierId }) => supplierId)
    const told = [...data.ladder, ...data.setAside].map(({ supplierId }) => supplierId)
    return JSON.stringify(told.toSorted()) === JSON.stringify(passed.toSorted()) ? null : 'ladder-not-passed'
  }),
  isReached: guard<'award.accepted' | 'award.declined'>(({ ladder, reached }, { party }) =>
    party !== null && ladder[reached]?.supplierId === party ? null : 'not-your-award',
  ),
  /** In the small lane somebody who offered and was not chosen, once the work is somebody’s; in the open lane by the verdicts. */
  isNotChosen: guard<'feedback.given'>(({ lane, offers, contract }, { data }) => {
    if (lane === 'open') return null
    const hasOffered = offers.some(({ supplierId, standing }) => supplierId === data.supplierId && standing === 'given')
    return hasOffered && contract && contract.supplierId !== data.supplierId ? null : 'no-such-offer'
  }),
  isSigned: (({ isAwardAccepted }) => (isAwardAccepted ? null : 'not-signed')) as Guard,
}
