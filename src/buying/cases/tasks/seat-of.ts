import type { DECIDERS } from '#buying/guardrails/index.ts'
import type { Seat } from '../seats/seats.ts'

type Decider = (typeof DECIDERS)[number]

/** In which seat somebody does what a rule tells them; nobody has the duty of a privacy officer, an officer stands in. */
const SEATS: Record<Decider, Seat> = {
  ...{ requester: 'requester', officer: 'officer', 'privacy-officer': 'officer', 'fund-holder': 'funds' },
  ...{ finance: 'finance-owner', director: 'director' },
}

/** The seat of whom a rule names. */
export const seatOf = (who: Decider): Seat => SEATS[who]
