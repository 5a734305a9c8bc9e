export {
  type Agreement,
  type AgreementItem,
  accesses,
  findSignable,
  listMissing,
  moments,
  type Signer,
  signersFor,
} from './agreement/agreement.ts'
export { sayMoment } from './agreement/contributions.ts'
export { findAgreements, listStartingItems, mayBePublic, sortAgreements } from './agreement/find-agreement.ts'
export { findPartyNames, listParties, nameApprovers, type Party } from './agreement/parties.ts'
export { accessesOf } from './agreement/registers.ts'
export { accessesForAll, setForAll } from './agreement/set-for-all.ts'
export { findSight } from './agreement/sight.ts'
export { listOwnSignatures, type OwnSignature, signAgreement } from './agreement/sign-agreement.ts'
export {
  findShareable,
  readAgreementByLink,
  type SharedAgreement,
  shareAgreement,
  signAgreementByLink,
} from './agreement/sign-from-outside.ts'
export { proposeAgreement, saveAgreement, takeBackAgreement } from './agreement/write-agreement.ts'
export { barriers, barrierTypes, ruleLevels } from './barriers/barriers.ts'
export { calendarDates, dateTypes } from './calendar/calendar-dates.ts'
export { listReckonedDays, type ReckonedDays } from './calendar/list-days.ts'
export { nextDay } from './calendar/next-day.ts'
export { type Component, componentIds, type Judgement } from './components/component.ts'
export { judgeComponent, listComponents } from './components/components.ts'
export { contributions } from './contributions.ts'
export { findTerm, type GlossaryTerm, listTerms } from './glossary/glossary.ts'
export { terms } from './glossary/terms.ts'
export { goals } from './goals/goals.ts'
export { entryReasons, type Purpose } from './goals/purpose.ts'
export { findPurpose, savePurpose } from './goals/save-purpose.ts'
export { outcomeExamples, outcomes } from './outcomes/outcomes.ts'
export {
  addEntry,
  bringBackEntry,
  changeEntry,
  findEntry,
  listEntries,
  withdrawEntry,
} from './register/entries.ts'
export { listHistory } from './register/history.ts'
export type { Entry, Register } from './register/register.ts'
export { candidates, decisions, factNames } from './selection/candidates.ts'
export { criteria } from './selection/criteria.ts'
export { decideCandidate } from './selection/decide-candidate.ts'
export {
  byWeight,
  type Candidate,
  type Criterion,
  findCandidate,
  findSelection,
  type Selection,
  takeOverCriteria,
} from './selection/find-selection.ts'
export { informationalInterviews } from './selection/interviews.ts'
export { HIGHEST_SCORE, type Place, type Shift } from './selection/rank.ts'
export { type GivenScore, scoreCandidate } from './selection/score-candidate.ts'
export type { Score } from './selection/scores.store.ts'
export { itemLists, siteVisits, visitItems, visitSessions } from './site-visits/site-visits.ts'
export { takeOverItems } from './site-visits/take-over-items.ts'
export { findOpenRooms, type OpenRooms } from './start/open-rooms.ts'
export { startProject } from './start/start-project.ts'
