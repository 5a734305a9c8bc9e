export { findActing } from './acts/find-acting.ts'
export { findSeats, listPossible } from './acts/find-seats.ts'
export { listBarred, listHolders, listWhoseTurn } from './acts/list-whose-turn.ts'
export { commitTo, type Moved, type MoveInput, moveCase } from './acts/move-case.ts'
export { isTold, needsAccount, tellAgain } from './acts/tell-next.ts'
export { listToWriteAgain, readLastLetters, writeAgain } from './acts/write-again.ts'
export { writeTo } from './acts/write-to.ts'
export type { KeptEvent } from './cases.store.ts'
export { askRules, checkCase } from './check/check-case.ts'
export { findRoot } from './check/history.store.ts'
export { type Answer, isAboutSupplier, readAnswers } from './check/list-answers.ts'
export { listUnanswered } from './check/list-unanswered.ts'
export { readSupplierTies, type SupplierTie } from './check/read-supplier-ties.ts'
export { contributions } from './contributions.ts'
export { type Drift, readDrift } from './drift/read-drift.ts'
export { type FoundCase, findCase, type ListedCase, listCases, readCase } from './find-case.ts'
export { findOccasion } from './letters.ts'
export { ties } from './linked/find-ties.ts'
export { type LinkedCase, listLinked, readLinked } from './linked/list-linked.ts'
export { asksAboutSplit, type Split, splitOf } from './linked/split-of.ts'
export { type AtLink, askByLink, makeCaseLink, makeDeliveryLink, withCaseLink } from './links.ts'
export { endLinkInForce, type LinkInForce, listLinksInForce } from './links-in-force.ts'
export {
  type CaseEvent,
  type EventData,
  type EventOf,
  type EventType,
  eventTypes,
} from './machine/events.ts'
export { replay } from './machine/fold.ts'
export { endOf } from './machine/fold-offers.ts'
export { passes } from './machine/guards-of-offers.ts'
export { moves } from './machine/moves.ts'
export {
  type CaseState,
  isDecided,
  type Lane,
  letsGoOn,
  type Moment,
  mostPayable,
  paidOf,
  totalOf,
  type Verdict,
  verdicts,
  wantedPlan,
} from './machine/state.ts'
export { type Waits, waitsFor } from './machine/waits-for.ts'
export { decideAsOfficer } from './officers/decide-as-officer.ts'
export { listWaitingForOfficer, type WaitingForOfficer } from './officers/list-waiting.ts'
export { listOfficerWaits, type OfficerWait } from './officers/officer-waits.ts'
export { openCase } from './open-case.ts'
export {
  addMemberParty,
  addParty,
  endDuty,
  giveDuty,
  listDuties,
  listParties,
  mergeParties,
  partyOfPerson,
  rootOf,
} from './parties/parties.ts'
export { type Duty, duties, type HeldDuty, isInForce, nameParty, type Party } from './parties/party.ts'
export { type Seat, seats } from './seats/seats.ts'
export { askAboutChange, listStopsOfChange } from './steps/ask-about-change.ts'
export {
  answerAsOfficer,
  askOfficer,
  bringQuestion,
  cancelCase,
  explainSeparate,
  SEPARATE,
} from './steps/ask-officer.ts'
export { askForOffer, chooseSupplier } from './steps/choose-supplier.ts'
export { confirmFunds } from './steps/confirm-funds.ts'
export { describeCase } from './steps/describe-case.ts'
export { mayGoOn } from './steps/may-go-on.ts'
export { placeOrder } from './steps/place-order.ts'
export { mayState, stateFacts, withdrawAnswer } from './steps/state-facts.ts'
export { finishTask } from './tasks/do-task.ts'
export { type ReadTask, readTasks } from './tasks/read-tasks.ts'
