import type { CaseEvent, EventOf, EventType } from './events.ts'
import type { CaseState } from './state.ts'

/** Why an event may not happen now; a sentence stands with each in `cases.errors.ts`. */
export type Why =
  | 'already-open'
  | 'describe-first'
  | 'check-first'
  | 'not-stated'
  | 'rules-ask'
  | 'rules-block'
  | 'officer-refused'
  | 'nobody-asked'
  | 'nothing-to-decide'
  | 'decided-already'
  | 'no-such-task'
  | 'reason-first'
  | 'funds-too-low'
  | 'funds-first'
  | 'signed-already'
  | 'no-such-offer'
  | 'enough-offers'
  | 'holders-not-distinct'
  | 'closes-too-soon'
  | 'too-late'
  | 'offer-too-late'
  | 'too-early'
  | 'never-shortened'
  | 'no-such-bid'
  | 'two-holders'
  | 'assessment-locked'
  | 'assess-all-first'
  | 'lock-first'
  | 'ladder-not-passed'
  | 'somebody-passes'
  | 'not-your-award'
  | 'not-signed'
  | 'not-your-contract'
  | 'criteria-unmet'
  | 'answer-each'
  | 'give-later-day'
  | 'funds-not-wanted'
  | 'nothing-changes'
  | 'no-such-change'
  | 'notice-first'
  | 'officer-agrees'
  | 'proposed-already'
  | 'not-proposed'
  | 'over-contract'
  | 'over-approved'
  | 'amount-differs'
  | 'paid-already'
  | 'not-settled'
  | 'disputed-already'
  | 'not-disputed'

/** What a guard looks at: the state before, the event, and nothing else. */
export type Guard = (state: CaseState, event: CaseEvent) => Why | null

/** A guard for events of some types; the table of moves uses it for no others. */
export const guard =
  <T extends EventType>(check: (state: CaseState, event: EventOf<T>) => Why | null): Guard =>
  (state, event) =>
    check(state, event as EventOf<T>)
